"""Given names from many languages, without accents and in lower case.

`GIVEN` are names that are hardly ever anything else in a postmortem; `AMBIGUOUS` are also words,
places, months or software, and count only where the context shows a person.
"""

from __future__ import annotations

_GIVEN_TEXT = """
aaliyah aaron abdul abdullah abena abigail abebe adaeze adam adebayo adele adriana adrian adunni
agata agnes agnieszka ahmad ahmed aiden aiko aisha aishwarya akash akiko akin akira alan alain
alasdair albert alberto alejandra alejandro aleksandr aleksandra aleksei alessandra alessandro
alex alexander alexandra alexandre alexei alfred alfredo ali alice alicia alina alisha alison
allison alvaro amadou amanda amara amelia amelie amina amir amit amita amy ana anand ananya
anastasia anders andre andrea andreas andreea andrei andrej andres andrew andrzej andy anette
angela angelika angelo angus anika anil anita anjali anke ankit ann anna annabel anne anneke
annette annika anthony antoine anton antonia antonio anuj anya aoife arash arjun arnaud arne
arthur artem arturo arvind asha ashish ashok asif astrid atsushi aurelie aurora ayaan ayesha ayo
ayumi aziz babak bartosz bastian beata beatrice beatriz beatrix becky belinda ben benedikt
benjamin benoit bernadette bernard bernd bernhard bert bethany bhavna bianca bilal birgit bjorn
bob bogdan bojan boris brandon brenda brendan brian bridget brigitte bruno bryan caitlin callum
camille carina carl carla carlos carmen caroline catalina catarina catherine catriona cecile
cecilia celine cesar chandra chantal chidi chiamaka chinedu chioma chloe chris christa christina
christine christoph christophe christopher ciara claire clara claudia clemens colin colleen connor
conor corinne craig cristian cristina cristobal cyril dagmar daichi damian damien dan dana daniel
daniela daniele danielle danny daria dariusz darren dave david davide deborah debbie deepa deepak
deepika denise dennis derek desmond devika dhruv diana diane dieter dimitri dimitris dinesh dirk
divya dmitri dmitry dominik dominique donald donna doris dorota dorothy douglas dragan duc duncan
dylan ebony edith eduardo edward edwin eileen eilidh einar ekaterina elaine elena eleanor eleni
elias elif elisa elise elisabeth elizabeth elke ella ellen ellie elliot elodie eloise elsa emeka
emil emilia emilie emily emma emmanuel emre enrico enrique eric erica erik erika erin ernst
esperanza esra esther eva evan evelyn ewa fabian fabio fabrice farah farhan farid fatima fatou
federica federico felicia felipe ferdinand fernanda fernando filip finn fiona flavia florian
franca francesca francesco francine franck francois francoise frederic frederik freya friederike
fritz fumiko gabriel gabriela gabriele gareth gary gaurav gavin geert gemma geoff geoffrey george
georgina gerald gerard gerd gerhard gianluca gianni gideon gilles gina giovanni giulia giuseppe
gloria goran gordon graham greta gretchen grzegorz guillaume guillermo gunnar gunther gustav
gustavo gwen habib hamid hana hanna hannah hannes hans harald haruka haruki haruto harriet harry
harsh hasan hassan heather hector heidi heike heinrich helen helena helene helga henk hendrik
henri henrik henrique henry herbert hideo hilary hilde hiroko hiroshi hitomi holger horst hugo
hussein hyun ian ibrahim ifeoma ignacio igor ilona ilse imani imran ines inga inge ingrid ioana
irena irina isaac isabel isabella isabelle ishaan ismail ivan ivana iveta iwona jaap jack jackie
jacob jacqueline jacques jaime jake jakob jakub jamal james jamie jana jane janet janice
janine janusz jaroslav jason javier jayden jean jeanette jeff jeffrey jelena jen jenna jennifer
jenny jens jeremy jerome jerzy jesper jess jesus jill jim jimmy jiri joachim joan joana joanna
joanne joao joaquin jochen joe joel joelle johan johann johanna johannes john johnny jon jonas
jonathan joost jorge josef jose joseph josephine josh joshua josip joyce juan juanita judith jukka
julian juliana julie julien juliet juliette julio jun jurgen justin justyna jutta kamal kamala
kamil karan karel karen karim karin karina karl karolina kasia katarina katarzyna kate katerina
katharina katherine kathleen kathrin kathy katie katja katrin katrina kavita kavya kaylee kazuki
kazuo keiko keith kelechi kelly ken kenji kenneth kerstin kevin khadija khaled khalid kim kimberly
kirsten kirsty klara klaus kofi kris krishna krisztina kristian kristin kristina krzysztof kumar
kunal kurt kwame kwabena kyle lakshmi lara larry lars laszlo latoya laura lauren laurence laurent
layla leah leila lena lennart leo leon leonardo leonie leslie leticia liam lidia lina linda
lindsay lisa liselotte liu livia liz ljubica lorena lorenzo lorraine lotte louis louisa louise luc
luca lucas lucia lucie lucy ludovic luigi luis luisa lukas lukasz luke lydia lynn maarten maciej
madeleine madhav magda magdalena magnus mahmoud mai maja makoto malcolm malgorzata malik mandla
manfred manish manoj manon manuel manuela marc marcel marcela marcelo marcin marco marcos marcus
marek margaret margarita margit maria mariam mariana marianne marie marija marijke marina mario
marion marius marjan markus marlene marta martha martin martina mary maryam masako masato mateo
mateusz mathias mathieu mathilde matteo matthew matthias matthieu matt maureen maurice mauricio
max-emil maximilian maya meera megan mehdi mehmet mei melanie melissa mercedes meredith mia
michael michaela michal michel michelle michiel miguel mika mike mikhail mikael mikkel milan
milena milos min-jun mina mira miriam miroslav mitsuko mohamed mohammad mohammed mohan mohit moira
monica monika monique morten moses muhammad mustafa nadia nadine naledi nancy naoko naomi natalia
natalie natasha nathan nathalie neha neil nelson nia niall niamh nicholas nicola nicolas nicole
niels nikhil niklas nikola nikolai nikos nils nina ngozi nisha nitin nkechi noah noemi noor nora
norbert noriko norma nuno nuria obinna oksana ola olaf olamide oleg oleksandr olena olga oliver
olivia olivier oluwaseun omar orla oscar oskar otto owen pablo padraig pamela paola paolo pascale
patricia patrice patricio patrick patrik patrycja paul paula paulina pauline paulo pavel pawel
pedro peggy petar peter petr petra petros philip philipp philippe phil phillip phoebe pia pierre
piotr pooja prakash pranav prasad pratik priya priyanka qiang quentin rachel radek rafael rafal
rahul raj rajesh ralf ralph ram ramesh ramon rania rashid rasmus raul ravi raymond rebecca rebekah
reinhard rekha renata renate rene renee ricardo riccardo richard rikke rita ritu riya robert
roberta roberto rodrigo roger rohan rohit roland rolf romain roman ronald ronan rosa rosalind
rosemary rosie rory roxana roxanne ruben rudolf rupert russell ruth ryan saanvi sabine sabrina
sachiko sadia saeed said-ali sakura salma sam samantha samir samira samuel sandeep sandra sandro
sanjay sanjeev sanne sara sarah satoshi saurabh scott sean sebastian sebastien selma serena sergei
sergey sergio seung shan shannon sharon shauna sheila shelly shinji shirin shirley shivani shreya
shweta siddharth sigrid silke silvia simon simona simone sinead siobhan siddiqa slavica sofia
sofie solveig sonia sonja sophia sophie soren stacey stefan stefania stefano steffen stella
stephan stephane stephanie stephen steve steven stewart stuart sunil sunita suresh susan susana
susanne suzanne svein sven svetlana swati sylvia sylvie tadeusz taichi takashi takeshi tamara
tamika tania tanja tanya tara tariq tatiana tatsuya ted temitope teresa thabo thandi thandiwe theo
theodor theresa thierry thomas tiago tiffany tim timo timothy tina tobias todd tom tomas tomasz
tomislav tommaso toni tony torsten tracy trevor trisha tuan tunde uchenna ulrich ulrike umar
ursula ute uwe valentina valerie vanessa varun vasily vera veronica veronika vicente vicky victor
vijay vikram viktor viktoria vincent vinod virginie vishal viviana vivek vivian vladimir volker
walter wanda wanjiru wei wen wendy wenjing werner wilhelm william wolfgang wojciech xavier
xiaoming xin ximena yael yan yana yann yannick yara yasmin yasuko yelena yetunde yoko yosef
youssef yuki yuko yuri yusuf yvonne yves zahra zainab zara zeynep zhang zofia zoltan zoe zsofia
zsuzsanna zuzana chukwuemeka ayodele sipho nomvula tendai amrita gurpreet harpreet jasmin
jaswinder mandeep parvati padma nandini radha ritika rupa sangeeta tanvi uma usha vidya yash yuto
ren-hao jia jiho jisoo minji minseo seojun sora soojin hyejin linh thuy nguyen anh trang phuong
huong putri siti agus budi dewi nurul rizky moana aroha tane
"""
GIVEN = frozenset(_GIVEN_TEXT.split())

_AMBIGUOUS_TEXT = """
ada alexa alexis amber angel apollo april archer art ash asher ashley athena august austin autumn
avery bailey barb basil bash beau beth bill blake bobby brad bradley brett brook brooke bruce bud
cameron carol carter casey cassandra cecil chad chance charlie charles charlotte chase chelsea
chip christian chuck clark clay cliff clifford clyde cody colt cooper courtney crystal dale daisy
dakota dallas dawn dean delta denver dick diego don drew duke dusty earl eden edgar eli emerson
ernest eve faith felix fleur flora florence ford forest francis frank fred gail garth gene georgia
gil ginger glen glenn grace grant gray gus guy hank harper harvey hazel heath holly hope hudson
hunter ida irene iris isla ivy jackson jade jasmine jasper jay jerry jessie jesse jewel jo jordan
josie joy jude judy julia june karma kay kent kit kyoto lance lane laurel lee lily lincoln lola
london lou lucky lynx mac mack madison major mallory marge mark marshall mason max may maverick
melody mercy miles milo misty molly morgan nick noel norm olive opal orlando otis page paige paris
parker pascal pat patience patty pearl peg penelope penny perry pete phoenix piper porter preston
quinn ralphie ramona randy ray raven reed reggie reid rex rich rick rico river rob robin rocky rod
ron rose rowan roy ruby rusty sage sally sandy santiago savannah sawyer sergeant sharp shelby sid
sidney sierra skip sky sonny spencer stan sterling stone sue summer sunny sydney tab tanner taylor
terry tess tiger toby trent trinity tristan troy tucker tyler valentine van vance venus vic
victoria vince viola violet virginia wade warren wayne wes wesley whitney will wren wyatt zach zed
zion
"""
AMBIGUOUS = frozenset(_AMBIGUOUS_TEXT.split())
