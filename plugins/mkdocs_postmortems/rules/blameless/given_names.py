"""Given names from many languages, without accents and in lower case.

`GIVEN` are names that are hardly ever anything else in a postmortem; `AMBIGUOUS` are also words,
places, months or software, and count only where the context shows a person. Of those, `WORDS` are
no software: who restarts something under such a name is a person.
"""

from __future__ import annotations

_GIVEN_TEXT = """
aaliyah aaron abdul abdullah abebe abena abhishek abigail achieng achim adaeze adam adebayo adele
aditi aditya adrian adriana adrien adunni afonso agata agnes agnese agnieszka agus ahmad ahmed
aiden aiko ainhoa aino ainsley aisha aishwarya aitor ajay akash akiko akin akua alain alan
alasdair alastair albert alberto alejandra alejandro alejo aleksandar aleksandr aleksandra aleksei
aleksey alessandra alessandro alessia alex alexander alexandra alexandre alexei alfie alfred
alfredo ali alice alicia alina alisha alison alistair allison alvaro alyona amadou amaka amanda
amandine amara amelia amelie amina amine amir amit amita amrita amy ana anais anand ananya anas
anastasia anastasija anatoly anders andoni andre andrea andreas andreea andrei andrej andres
andrew andrzej andy anette angela angelika angelo angus anh anika anil anita anja anjali anke
ankit ankita ann anna annabel annalise anne annegret anneke annemarie annette annie annika ansgar
anthony antoine anton antonella antonia antonio antti anuj anushka anya aoibhinn aoife apoorva
arantxa arash archie ariadna arianna arjun arkadiusz arkady armin arnaud arne aroha artem arthur
arturo artyom arvind asbjorn asha ashish ashok ashwin asier asif astrid atsushi audrey aurelie
aurelien avinash axel ayaan ayesha ayo ayodele ayse aysel ayumi aziz babak baptiste baris barnaby
barney barry bartek bartlomiej bartosz bassam bastian bastien beata beate beatrice beatrix beatriz
becky begona belinda ben benedicte benedikt benjamin benoit bento berk bernadette bernard bernd
bernhard bernice bert bertram beryl bessie bethany bettina betty beverly bhavna bhavya bianca
bilal birgit birgitta birte bjarne bjorn blanche bob bogdan bohdan bojan bola bongani boris borja
bozena bradford brandon brenda brendan brenna brian briana bridget brigitte bronagh bruna bruno
bryan budi burak burkhard caetano caitlin callum camila camilla camille candela caoimhe capucine
carina carl carla carlos carlotta carly carmen caroline carsten cassidy catalina catarina
catherine cathy catriona cecile cecilia cedric celine cem cesar chantal charlene chema cheryl
chetan chiamaka chidi chika chinedu chioma chirag chloe chris christa christel christina christine
christoph christophe christopher chukwuemeka cian ciara ciaran cillian cinzia claire clara
clarissa claudette claudia claus clemence clemens colin colleen colm conall concha connor conor
consuelo coralie corentin corey corinne cormac cornelia cosimo craig cristian cristina cristobal
cynthia cyril czeslaw dagmar daichi daisuke daithi dalia damaris damian damien dan dana daniel
daniela daniele danielle danny danuta darek daria dariusz darlene darrell darren darryl darshan
dave davi david davide dawid deanna debbie deborah debra deepa deepak deepika deepti deirdre delia
della delphine denis denise deniz dennis derek dermot desiree desmond detlef devika dewi dhruv
diana diane diarmuid dieter dietmar dimitri dimitris dineo dinesh dirk divya dmitri dmitry dolores
dominic dominik dominique donald donatella donna donnie dorian doris dorota dorothea dorothy
douglas dragan duarte duc duncan dwayne dwight dylan eamon ebba ebele ebony eckhard eddie edith
edmilson edmund edoardo eduardo edward edwin eero eeva effie efua eileen eilidh eimear einar eino
eirik ekaterina elaine eleanor elena eleni elfriede elias elif elin elina elisa elisabeth
elisabetta elise eliza elizabeth elizaveta elke ella ellen ellie ellinor elliot elliott elmar
elmer elodie eloise elroy elsa elton elzbieta emanuele emeka emelie emeline emer emil emilia
emilie emilien emilio emily emine emma emmanuel emre engin enid enrico enrique eoin eric erica
erik erika erin erling ernestine ernst erwin esa esha eskil espen esperanza esra esteban estelle
esther ethan ethel etienne eugen eugenio eulalie eunice eva evan evelin evelyn evgenia evgeny ewa
ewelina fabian fabiana fabien fabio fabrice fabrizia facundo fadi faisal farah farhan farid fatima
fatma fatou faustine federica federico felicia felipe femi ferdinand fergal fergus fermin fernanda
fernando filip finn fiona fionn fionnuala fiorella flavia flavio florent florian floyd franca
francesca francesco francine franciszek franck francois francoise frankie frauke freddie frederic
frederik fredrik freya frida frieda friederike fritz frode fumiko funmi fyodor gabi gabriel
gabriela gabriele gaelle gaetan galina gareth gary gaurav gauri gavin geert geir gemma gennady
gennaro geoff geoffrey georg george georgina georgy gerald geraldine gerard gerardo gerd gerhard
gerlinde gertrude ghada giacomo gianluca gianmarco gianni gideon gilbert gilles ginevra giovanna
giovanni girish gisela giulia giuseppe gizem gladys glenda glenys gloria gokhan goncalo gonzalo
goran gordon gosia gottfried graciela graham grainne grazia grazyna gregoire gregorio greta
gretchen grigory grzegorz gudrun guillaume guillemette guillermo gunilla gunnar gunter gunther
gurpreet gustaf gustav gustavo gwen gwendolyn habib haitham hakan hakon halil halina halvor hamid
hana hanan hande hanna hannah hanne hannelore hannes hans haoran harald harini harold harpreet
harriet harry hartmut haruka haruki haruto hasan hassan hattie hayato hayden hayley heather hector
hege heidi heike heikki heiko heiner heinrich heitor helen helene helga helmut hemant hendrik henk
henning henri henrietta henrik henrique henry herbert hernan herta herve hideo hieu hilary hilda
hilde hilmar hiroko hiroshi hitomi holger hollie horace horacio horst huda hugh huong hussein
hyejin hyun ian ibrahim ifeoma ignacio igor ilaria ilkka ilona ilse ilya imani imogen imran inaki
ines inga inge ingeborg ingemar ingo ingrid ingvild inmaculada ioana irena ireneusz irina irving
isaac isabel isabella isabelle isadora isha ishaan isidro ismail isobel isolde ivan ivana ivar
iveta ivonne ivor iwona izabela jaakko jaap jacek jack jackie jacob jacqueline jacques jadwiga
jaime jake jakob jakub jamal james jamie jamila jana jane janet janice janine janne janusz jared
jarek jari jarmo jaroslav jaroslaw jarvis jasmin jason jaswinder jatin javier jayden jean jeanette
jeanne jeannie jeff jeffrey jelena jemima jen jenna jennifer jenny jens jenson jeremiah jeremie
jeremy jermaine jerome jerzy jesper jess jessica jesus jia jianguo jiawei jiho jihoon jill jim
jimin jimmy jiri jisoo jiwoo joachim joan joana joanie joanna joanne joao joaquim joaquin jocelyn
jochen jody joe joel joelle johan johann johanna johannes john johnny jolanta jon jonas jonathan
joost jorge jorgen jorginho joris jorn jose josef joseph josephine josh joshua josiah josip
jostein josue joyce juan juanita judith juergen juha jukka julian juliana juliano julie julien
juliet julieta juliette julio junjie jurgen jussi justin justyna jutta jyoti kacper kaisa kaito
kalle kamal kamala kamil kamila karan kare karel karen kari karianne karim karin karina karl
karolina karsten karthik kasia katarina katarzyna kate katerina katharina katherine kathleen
kathrin kathy katie katja katri katrin katrina kavita kavya kayla kaylee kazuki kazuo keiko keira
keith kelechi kelly kemal ken kendra kendrick kenji kenneth kenny kenta kerstin kevin khadija
khaled khalid khalil kieran kim kimberly kinga kiran kirill kirsten kirsty kjell kjersti klara
klaus knut kofi kohei komal konrad konstantin kris krishna kristen kristian kristin kristina
kristy krisztina krystyna krzysztof kseniya kumar kunal kunle kurt kwabena kwame kwesi kyle
laetitia laila lakshmi lalit lamar lara larisa larry lars lasse laszlo latoya laura laure lauren
laurence laurent lauri lavinia layla leah leandre leandro leif leigh leila lena lennart lenny leo
leon leonardo leonid leonie leonora lerato leroy leslie lester leszek leticia lev levent leyla
liam lidia lihua liisa lillian lina linda lindiwe lindsay linh linnea lisa liselotte liu livia liz
ljubica loic lorcan loredana lorena lorenza lorenzo loretta lorna lorraine lothar lotte louella
louis louisa louise luana luc luca lucas lucia luciana luciano lucie lucinda lucjan lucy ludger
ludivine ludovic ludwig luigi luis luisa luise lukas lukasz luke lutz lydia lyle lynda lyndsey
lynette lynn lyubov lyudmila maarten mabel macarena maciej maciek madeleine madhav madhuri maelle
maeve magda magdalena maggie magnus mahesh mahmoud mai maike mairead maite maja majid makoto
maksim malachy malcolm malgorzata malik malin malte malwina mandeep mandla mandy manfred manish
manoj manolo manon mansour manuel manuela marc marcel marcela marcelo marcia marcin marcio marco
marcos marcus mareike marek margaret margarethe margarita margaux margit margot maria mariam
mariana marianne maribel maricela marie marija marijke mariko mario marion marisol marit marius
marjan marjorie markku marko markus marlene marlies marlon marsha marta martha martin martina
marvin marwan mary maryam marzena masako masato mateo mateusz mathew mathias mathieu mathilde
matias matt matteo matthew matthias matthieu mattia maude maureen maurice mauricio maurizio
max-emil maxime maximilian maximo maxine mayank mechthild meera megan megha mehdi mehmet mei meike
meiling melanie melinda melissa melodie melvin meredith merle merve mette mia michael michaela
michal michel michela michelle michiel michiko mickael mieczyslaw miguel mika mikael mike mikhail
mikkel mikko mikolaj milena millicent millie milos min-jun mindy mingyu minh minho minji minna
minnie minseo mireia miriam mirko miroslav miroslawa mitsuko moana mohamed mohammad mohammed mohan
mohit moira mollie mona monica monika monique monty morgane morten mortimer moses mounir mpho
muhammad muireann mukesh mukul murat muriel murilo mustafa mustapha mwangi myles myra myrtle nabil
nadezhda nadia nadine nadja naji naledi nancy nandini nanette naoki naoko naomi nasser natalia
natalie natasha nathalie nathan naveen nawal neha neil nelson nerea nettie neville ngozi nguyen
nguyet nia niall niamh nicholas nicola nicolas nicole nicolo nidhi niels nigel nikhil nikita
niklas nikola nikolai nikos nilesh nils nina nisha nitin njal njeri nkechi noah noelia noelle
noemi noemie nomvula noor nora norbert noriko norma norman norris nuno nuria nurul obinna oceane
octavio oddvar odette oisin oivind oksana ola olaf olamide olaya oleg olek oleksandr olena olga
oliver olivia olivier olof oluwaseun omar omer omkar onur oonagh orla ortrud osama oskar oswald
otavio otieno ottmar otto outi owen oyvind ozan ozgur pablo padma padraig palesa pallavi pamela
paola paolo parth parvati pascale patrice patricia patricio patrick patrik patrycja patryk paul
paula paulina pauline paulo pavel pawel payal peder pedro peggy pekka percival pernille perrine
petar peter petr petri petros phil philip philipp philippe phillip phoebe phuong phyllis pia
pierluigi pierre pinar piotr pirkko polina pooja pradeep prakash pranav prasad pratik praveen
preeti priya priyanka przemek przemyslaw putri qiang quang quentin rachel radek radha radhika
radoslaw rafael rafaela rafal raffaele ragnar ragnhild rahul rainer raj rajesh ralf ralph ramesh
rami ramiro ramon rania ranjit raquel rashid rashmi rasmus raul ravi raymond rebecca rebekah reem
reena reginald reiner reinhard rekha remi remy ren-hao renata renate rene renee rhiannon rhoda
rhys ricardo riccardo richard riikka rikke riku rima rishi risto rita ritika ritu riya rizky
robert roberta roberto rocio roderick rodney rodrigo rogelio roger rohan rohini rohit roisin
roland rolf romain roman ronald ronan rory rosa rosalie rosalind rosalyn rosamund rosella rosemary
rosie roswitha roxana roxanne roxy ruairi ruben rudiger rudolf ruediger rui runar rupa rupali
rupert ruslan russell ruth ryan ryota ryszard saanvi sabina sabine sabrina sacha sachiko sachin
sadhbh sadia sadie saeed sagar sahar said-ali sakura salim salma sam samantha samar sami samir
samira samson samuel samuele sandeep sandra sandrine sandro sangeeta sanjana sanjay sanjeev sanna
sanne saoirse sapna sara sarah satoshi saurabh scott seamus sean sebastian sebastien segun selim
selina selma semyon seojin seojun seppo serena sergei sergey sergi sergio serkan seth seung
seymour shalini shan shane shannon sharad sharlene sharon shaun shauna shawn sheila sheldon shelly
sherif sherry sherwin sheryl shilpa shinji shirin shirley shivani shota shreya shreyas shruti
shweta sibusiso sibyl siddharth siddiqa signe sigrid sigurd silas silje silke silvana silvia
simeon simon simona simone sinan sinead siobhan sipho sissel siti slavica slawomir sneha snezhana
sofie solene solveig sonal sonia sonja sonke soojin sophia sophie sophy sorcha soren soyeon stacey
stacy stanislav stanislaw stefan stefania stefanie stefano steffen steffi stephan stephane
stephanie stephen steve steven stewart stig stine stuart sudha sudhir sumit sungmin sunil sunita
sunniva suresh susan susana susann susanne suzanne suzie svein sven svenja sverre svetlana swantje
swapnil swati sybil sylvain sylvia sylvie sylwia synnove szymon tabitha tadeu tadeusz tadhg
taehyung taichi taina takashi takeshi takumi takuya tamara tamer tamika tamsin tane tanguy tania
tanja tanvi tanya tapio tara tariq tarun tatiana tatiane tatsuya ted teemu tejas temitope tendai
teresa terje tero tessa thabo thais thandi thandiwe thanh thao thea thelma theo theodor theodora
theodore theresa thiago thibault thibaut thierry thomas thorbjorn thorsten thulani thuy tiago tien
tiffany tilman tim timmy timo timothy timur tina tiziana tobi tobias todd tolga tom tomas tomasz
tomek tomislav tommaso tommy tomoko toni tony torbjorn tore torstein torsten tracy trang trevor
trina trine trisha trond trudy tshepo tuan tugba tunde tuomas tushar tuula tuva uchenna udo ugo
ulf uli ulla ulrich ulrik ulrike ultan uma umar umberto umut unni ursel ursula urszula usha uta
ute uwe vadim vaibhav valentin valentina valerie valery vandana vanessa varun vasily vegard veikko
veit velma venkat venkatesh vernon veronica veronika vicente vicky victor vidar vidya viggo vijay
vikram viktor viktoria viktoriya ville vinay vincent vincenzo vinicius vinita vinod vipul virginie
vishal vitaly vitoria vivek vivian viviana vivienne vladimir vladislav volkan volker volkmar
vrinda vyacheslav wael walid walter waltraud wambui wanda wanjiru wei wen wendell wendy wenjing
werner wiebke wieslaw wiktor wilbur wilfred wilfried wilhelm willa william willie wilma winfried
winifred witold wlodzimierz wojciech wolfgang wolfram xabier xavier xiaoming xiaowei xiaoyu ximena
xin yael yahya yan yana yann yannick yara yaroslav yasemin yash yasmin yasser yasuko yegor yejin
yelena yemi yetunde yevgeny yifan yngve yoann yogesh yohan yoko yolanda yosef yoshiko youngho
youssef youssouf yuka yuki yuko yulia yuri yusuf yusuke yuto yuxin yves yvette yvonne zachariah
zachary zack zahra zaid zainab zanele zara zbigniew zdzislaw zeynep zhang ziad zihan zinaida zoe
zofia zoltan zsofia zsuzsanna zuzana zuzanna zygmunt
"""
GIVEN = frozenset(_GIVEN_TEXT.split())

_AMBIGUOUS_TEXT = """
ada akira alexa alexis amber angel apollo april archer art ash asher ashley athena august aurora
austin autumn avery bailey barb bash basil beau bella beth betsy bill blake bobby bonnie brad
bradley brett brook brooke bruce bud caleb calvin cameron candice carol carter casey cassandra
cecil chad chance chandra charles charlie charlotte chase chelsea chip christian chuck clark clay
cliff clifford clyde cody colt connie constance cooper courtney crystal daisy dakota dale dallas
dawn dean delta denver dexter dick diego don drew duke dusty earl earnest eden edgar eli ellis
emerson emmett ernest eugene eve everett ezra faith felicity felix fletcher fleur flora florence
ford forest francis frank fred gail garth gene georgia gil gina ginger glen glenn grace grant gray
guadalupe gus guy hank harper harrison harsh harvey hazel heath helena herman holly homer hope
howard hubert hudson hugo hunter ida irene iris isaiah isla ivy jackson jade jasmine jasper jay
jerry jesse jessie jewel jo jordan josie joy jude judy julia julius jun june kai karma kay kent
kerry kirk kit kyoto lance lane larissa laurel lee leona lewis lily lincoln lloyd logan lola
london lou lucky luther lynx mac mack madison major mallory marge marina mark marshall mason
maverick max may maya melody mercedes mercy milan miles milo mina mira misty molly morgan nele
nick noel norm octavia olive opal orlando oscar otis page paige paris parker pascal pat patience
patty pearl peg penelope penny percy perry pete petra phoenix pilar piper polly porter preston
prudence quincy quinn ralphie ram ramona randy raven ray reed reggie reid rex rich rick rico river
rob robin rocky rod ron rose rowan roy ruby rune rusty sage sally salvador sandy santiago sasha
savannah sawyer sergeant sharp shelby sid sidney sierra skip sky sofia sonny sora spencer stan
stella sterling stone sue summer sunny surya sydney tab tanner taylor terry tess thor tiger toby
trent trinity tristan troy tucker tyler valentine van vance venus vera vic victoria vince viola
violet virginia wade wagner wallace warren watson wayne wes wesley whitney will winston wren wyatt
zach zed zelda zion
"""
AMBIGUOUS = frozenset(_AMBIGUOUS_TEXT.split())

_WORDS_TEXT = """
amber angel april art ash asher ashley august autumn avery bailey barb basil beau beth bill blake
bobby brad bradley brett brook brooke bruce bud cameron carol carter casey charlie chase christian
chuck clark clay cliff cody colt constance cooper dale dawn dean dick diego don drew duke dusty
earl eli ellis ernest faith frank fred gail gene ginger glen glenn grace grant gray gus guy hank
harvey hazel heath holly hope hunter ida iris ivy jackson jay jerry jesse jewel jo joy jude judy
june kai kay kit lance lane laurel lee lewis lily logan lou lucky mac mack madison major mallory
mark marshall mason may melody mercy miles misty molly morgan nick norm olive opal otis page
parker pat patience patty pearl peg penny percy perry pete piper polly porter preston randy ray
reed rich rick rob robin rod ron rose roy rusty sally sandy sasha sawyer shelby sid skip sky sonny
spencer stan sue summer sunny tanner taylor terry tess toby tucker tyler van vance vic vince
violet wade warren wes wesley will wren zach
"""
WORDS = frozenset(_WORDS_TEXT.split())
