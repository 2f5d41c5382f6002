"""Given names from many languages, without accents and in lower case.

`GIVEN` are names that are hardly ever anything else in a postmortem; `AMBIGUOUS` are also words,
places, months or software, and count only where the context shows a person. Of those, `WORDS` are
no software: who restarts something under such a name is a person.
"""

from __future__ import annotations

_GIVEN_TEXT = """
aaliyah aaron abdul abdullah abebe abena abhishek abigael abigail achieng achim adaeze adam adanna
adaora adebayo adele aditi aditya adrian adriana adrien adunni afonso afua agata agathe agnes
agnese agnieszka agus ahmad ahmed ahmet aiden aigerim aiko aiman ainara ainhoa aino ainsley airi
aisha aishwarya aisling aitor aivar ajay ajith akash akiko akin akinyi akosua akua alain alan
alasdair alastair albert alberto alejandra alejandro alejo aleksandar aleksander aleksandr
aleksandra aleksei aleksey alena alessandra alessandro alessia alex alexander alexandra alexandre
alexei alfie alfred alfredo ali alice alicia alicja alina alioune alisha alison alistair aliyu
allegra allison aloysius alvaro alyona amadou amaka amanda amandine amara amaru amaya ambroise
amelia amelie amina amine amir amit amita amrita amy ana anahera anais anand ananya anas anastasia
anastasija anatoly anders andile andoni andre andrea andreas andreea andrei andrej andres andrew
andrzej andy aneta anette aneurin angela angelika angelo angharad angus anh anika aniket aniko anil
anita anja anjali anke ankit ankita ann anna annabel annalise anne annegret anneke anneliese
annemarie annette annie annika anselm ansgar anthony antje antoine anton antonella antonia antonio
antti anuj anushka anya aoibhinn aoife aparna apoorva araceli arantxa arantza arash arata archie
ardit aretha ariadna arianna arif arjun arkadiusz arkady armin arnaud arnav arne arnold aroha arron
artem arthur arturo artyom arvid arvind asbjorn asha ashish ashok ashwin asier asif assia astrid
atakan atanas atsushi audrey aurelie aurelien aurelija aurelio avinash axel ayaan ayaka ayanda
ayelet ayesha aylin ayo ayodele ayse aysel ayumi azadeh aziz babak balazs baptiste barbora baris
barnaby barney barry bartek bartlomiej bartosz basma bassam bastian bastien bautista bayani beata
beate beatrice beatriks beatrix beatriz becky begona bekzod belinda ben benedicte benedikt benicio
benjamin benoit bento berenice berk bernadette bernard bernardo bernd bernhard bernice bert bertram
beryl bessie bethan bethany bettina betty beverly bhaskar bhavna bhavya bianca bieke bilal birgit
birgitta birte bjarne bjorn blanche blazej bob bogdan boglarka bohdan bojan bola bolaji bongani
boris borja bozena bradford brandon branislav brenda brendan brenna brian briana bridget brigitte
bronagh bronislaw bronwen bronwyn bruna brunhilde bruno bryan budi bukola burak burkhard busisiwe
caetano caitlin callum camila camilla camille camilo candela caoimhe capucine carina carl carla
carlos carlotta carly carmelo carmen caroline carsten cassidy catalina catarina cathal catherine
cathy catriona cecile cecilia cedric celine cem cenk cesar chantal charlene charlotta chema cheryl
chetan chiaki chiamaka chiara chibuzo chidi chika chinedu chinwe chioma chirag chiyo chloe chris
christa christel christina christine christoph christophe christopher chukwudi chukwuemeka cian
ciara ciaran cillian cinzia claire clara clarissa claudette claudia claus clelia clemence clemens
colin colleen colm conall concha connor conor conrad consuelo coralie corentin corey corinne cormac
cornelia cosimo cosmin craig cristian cristina cristobal csaba cynthia cyril czeslaw dafydd dagmar
dagny daichi daiki daisuke daithi dalia dalisay damaris damian damien damir dan dana daniel daniela
daniele danielle danny danuta darek daria dariusz darlene darrell darren darryl darshan daryna dave
davi david davide davor dawid dawit daxton deanna debbie deborah debra deepa deepak deepika deepti
deirdre delia della delphine demetrius denis denise deniz dennis derek dermot desiree desislava
desmond detlef devika dewi dhruv diana diane diarmuid dieter dietmar dijana dilnoza dimitar dimitri
dimitris dineo dinesh dirk divya djamila dmitri dmitry dmytro dolores dominic dominik dominique
donald donatella donna donnie donovan dorian doris dorota dorothea dorothy douglas dragan dragana
duarte duc dumisani duncan dusan dwayne dwight dylan dzenana eamon ebba ebele ebony ebru eckhard
eddie edita edith edmilson edmund edoardo eduardo edward edwin edyta eero eeva effie efosa efua
eghosa eiji eileen eilidh eimear einar einat eino eirik eirini ekaterina ekene elaine eleanor elena
eleni elfriede elham eliana elias elif elin elina elisa elisabeth elisabetta elise eliza elizabeth
elizaveta elke ella ellen elliana ellie ellinor elliot elliott elmar elmer elodie eloise elroy elsa
elton eluned elzbieta emanuele emeka emelie emeline emer emil emilia emilie emilien emilio emily
emina emine emma emmanuel emre emrys engin enid enrico enrique eoin erdem eric erica erik erika
erin erina erling ermias ernestine ernst ersin erwin esa esha eskil espen esperanza esra esteban
estelle esther ethan ethel etienne eugen eugenio eulalie eunice eva evan evelin evelyn evgenia
evgeny ewa ewelina ezinne fabian fabiana fabien fabio fabiola fabrice fabrizia facundo fadi faisal
farah farhan farid farida faruk fatima fatimah fatma fatou fatoumata faustine federica federico
felicia felipe femi ferdinand fergal fergus fermin fernanda fernande fernando ferran fikret filip
filippa filippo finn fiona fionn fionnuala fionnula fiorella flavia flavio florent florian floyd
folasade franca francesca francesco francine francisca franciszek franck francois francoise frankie
frauke freddie frederic frederik frederike fredrik freya frida frieda friederike fritz frode fumi
fumiko funmi fyodor gabi gabor gabriel gabriela gabriele gaelle gaetan galina gareth garikai gary
gaurav gauri gavin gediminas geert geir gemma genevieve gennady gennaro geoff geoffrey georg george
georgi georgina georgios georgy gerald geraldine gerard gerardo gerd gerda gergely gerhard gerlinde
gertrude ghada ghassan giacomo gianluca gianmarco gianni gideon gilbert gilles ginevra gintaras
giorgos giovanna giovanni girish gisela giulia giuseppe giuseppina gizem gladys glenda glenys
gloria gokhan goncalo gonzalo goran gordon gosia gottfried graciela graham grainne grazia grazyna
gregoire gregorio greta gretchen grigory grzegorz gudrun guillaume guillemette guillermo gulnara
gunilla gunnar gunter gunther gurpreet gustaf gustav gustavo gwen gwendolyn gwyneth haakon habib
hadassah hadiza hafsa haitham haiyan hakan hakim hakon halil halima halina halvor hamid hamza hana
hanako hanan hande hanna hannah hanne hannelore hannes hans haoran harald hardeep hariharan harini
harold harpreet harriet harry hartmut haruka haruki haruto hasan hassan hatice hattie hayato hayden
hayley heather hector hege heidi heidrun heike heikki heiko heiner heinrich heitor heledd helen
helene helga helmut hemant hendrik henk henning henri henrietta henrik henrike henrique henry
herbert hernan herta herve hideo hieu hilary hilda hilde hilmar hinemoa hiro hiroko hiroshi hitomi
hoang hodan holger hollie horace horacio horst hristo huda hugh huong husein hussein hyejin hyun
iain ian ibrahim ieva ifeanyi ifeoma ignacio igor ikram ilaria ildiko ilkay ilkka ilona ilse ilya
imani imogen imran imre inaki indrek ines inga inge ingeborg ingemar ingo ingrid ingvild inigo
inmaculada ioan ioana ioannis iolanda ionela irena ireneusz irina irma irving isaac isabel isabela
isabella isabelle isadora isha ishaan isidora isidro ismail isobel isolde itziar ivan ivana ivanka
ivar iveta ivonne ivor iwona izabela jaakko jaap jabulani jacek jack jackie jacob jacqueline
jacques jadwiga jaime jake jakob jakov jakub jamal james jamie jamila jana jane janek janet janice
janine janne janusz jared jarek jari jarmila jarmo jaroslav jaroslaw jarvis jasmin jasna jason
jaswinder jatin javad javier jayden jean jeanette jeanne jeannie jeff jeffrey jelena jemima jen
jenna jennifer jenny jens jenson jeremiah jeremie jeremy jermaine jerome jerzy jesper jess jessica
jesus jia jiahao jianguo jianhong jiawei jiayi jiho jihoon jill jim jimin jimmy jingyi jiri jisoo
jitka jiwoo joachim joan joana joanie joanna joanne joao joaquim joaquin jocelyn jochen jody joe
joel joelle johan johana johann johanna johannes john johnny jolanta jon jonas jonathan joonas
joost jorge jorgen jorginho joris jorn jose josef joseph josephine josh joshua josiah josip jostein
josue jovan jovana joyce juan juanita judith juergen juha jukka julian juliana juliano julie julien
juliet julieta juliette julio junjie junko jurgen jussi justin justyna jutta jyoti kacper kadri
kaisa kaito kalani kalle kamal kamala kamil kamila kamile karan kare karel karen kari karianne
karim karin karina karl karolina karsten karthik kasia kasper katalin katarina katarzyna kate
katerina kateryna katharina katherine kathleen kathrin kathy katie katja katri katrin katrina
kavita kavya kayla kaylee kayode kazuki kazuko kazuo keiko keira keisha keita keith kelechi kelly
kemal ken kendra kendrick kenji kenneth kenny kenta kerstin kevin keziah khadija khaled khalid
khalil kieran kim kimberly kimiko kinga kiran kirill kirsi kirsten kirsty kjell kjersti klara
klaudia klaus knut kobina kofi kohei koji komal konrad konstantin kornelia kris krishna kristen
kristian kristin kristina kristy krisztina krystyna krzysztof kseniya kumar kunal kunle kurt
kwabena kwadwo kwame kwasi kwesi kyle laetitia laila lakshmi lalit lamar lamine lanre lara larisa
larry lars lasse laszlo latisha latoya laura laure lauren laurence laurens laurent lauri lavinia
layla leah leandre leandro leif leigh leila leilani lena lennart lenny leo leon leonardo leonid
leonie leonor leonora lerato leroy leslie lester leszek leticia lev levent leyla liam liang lidia
lieke liesbeth lihua liisa lillian lina linda lindani lindiwe lindsay linh linnea lior lisa
liselotte liu livia liz ljubica loic lorcan loredana lorena lorenza lorenzo loretta lorna lorraine
lothar lotte louella louis louisa louise luana lubomir luc luca lucas lucia luciana luciano lucie
lucinda lucjan lucy ludger ludivine ludmila ludovic ludwig luigi luis luisa luise lukas lukasz luke
lupita lutz lydia lyle lynda lyndsey lynette lynn lyubov lyudmila maarten mabel macarena maciej
maciek madeleine madhav madhuri maelle maeve magda magdalena maggie magnus mahesh mahmoud mai maike
mairead maite maja majid makena makoa makoto maksim malachy malaika malcolm malgorzata malik malin
malte malwina mamadou mandeep mandla mandy manfred manish manoj manolo manon mansi mansour manuel
manuela marc marcel marcela marcelo marcia marcin marcio marco marcos marcus mareike marek margaret
margarethe margarida margarita margaux margit margot maria mariam mariana marianne maribel maricela
marie marija marijke mariko mario marion marisol marit marius marjan marjorie markku marko markus
marlene marlies marlon marsha marta martha martin martina marvin marwan mary maryam marzena masako
masato masha mateo mateus mateusz mathew mathias mathieu mathilde matias matilda matt matteo
matthew matthias matthieu mattia mattias maude maureen maurice mauricio maurizio mauro max-emil
maxime maximilian maximo maxine mayank mayumi mechthild meera megan megha mehdi mehmet mei meike
meiling melanie melinda melisa melissa melodie melvin meng meredith merel meriem merle merve mette
mia michael michaela michal michel michela michelle michiel michiko mickael mieczyslaw miguel
mihaela mihai mika mikael mike mikhail mikkel mikko miklos mikolaj milena milica millicent millie
milos min-jun mindy mingyu minh minho minji minna minnie minseo mircea mireia mireille miriam
mirjam mirko miroslav miroslawa mitsuko moana mohamed mohammad mohammed mohan mohit moira moises
mollie momoko mona monica monika monique monty morgane moritz morten mortimer moses mounir mpho
mthunzi muhammad muireann mukesh mukul murat muriel murilo mustafa mustapha mwangi myles myra
myrtle mzwandile nabil nadezhda nadia nadine nadja naji naledi nanami nancy nandini nanette naoki
naoko naomi narges nasser natalia natalie natasha nathalie nathan nathaniel natsuki naveen nawal
nayeli nazanin neha neil nelson nerea nettie neville ngaio ngozi nguyen nguyet nia niall niamh
nicholas nicola nicolae nicolas nicole nicolo nidhi niels nigel nikhil nikita niklas nikola nikolai
nikos nilesh nils nina nirmala nisha nitin njal njeri nkechi nkosana noah noelia noelle noemi
noemie nokuthula nomvula noor nora norbert noriko norma norman norris nthabiseng nuno nuria nurul
obinna oceane octavio oddvar odette odile oisin oivind oksana ola olaf olamide olaya oleg olek
oleksandr olena olga oliver olivia olivier olof olumide oluwaseun omar omer omkar ondrej onur
onyeka oonagh orhan oriol orla orlaith ortrud osagie osama oskar oswald otavio otieno ottmar otto
outi owen oyelaran oyvind ozan ozgur ozlem pablo padma padraig palesa pallavi pamela panagiotis
paola paolo parisa parth parvati pascale patrice patricia patricio patrick patrik patrycja patryk
paul paula paulina pauline paulo pavel pavla pawel payal peder pedro peggy pekka percival pernille
perrine petar peter petr petri petros phil philip philipp philippa philippe phillip phoebe phuong
phyllis pia pierluigi pierre pinar piotr pirkko polina pooja pradeep prakash pranav prasad pratik
praveen preeti priscilla priya priyanka przemek przemyslaw putri qiang quang quentin rabia rachel
radek radha radhika radka radoslav radoslaw rafael rafaela rafal raffaele raghav ragnar ragnhild
rahul rainer raj rajesh ralf ralph raluca ramesh rami ramiro ramon rangi rania ranjit raquel rashid
rashmi rasmus raul ravi raymond rebecca rebekah reem reena reginald reiko reiner reinhard rekha
remi remy ren-hao renata renate rene renee renske rhiannon rhoda rhys ricardo riccardo richard
riikka rikke riku rima rishi risto rita ritika ritu riya rizky robert roberta roberto rocio
roderick rodney rodrigo rogelio roger rohan rohini rohit roisin roland rolf romain roman ronald
ronan rory rosa rosalie rosalind rosalyn rosamund rosella rosemary rosie roswitha roxana roxanne
roxy ruairi ruben rudiger rudolf ruediger rui runar rupa rupali rupert ruslan russell ruth ryan
ryota ryszard saanvi sabina sabine sabrina sacha sachiko sachin sadhbh sadia sadie saeed sagar
sahar said-ali sakura salim salma sam samantha samar sami samir samira samson samuel samuele
sandeep sandra sandrine sandro sangeeta sanjana sanjay sanjeev sanna sanne saoirse sapna sara sarah
satoshi saule saurabh sayaka scott seamus sean sebastian sebastien segun selim selin selina selma
semyon senthil seojin seojun seppo serena sergei sergey sergi sergio serkan setareh seth seung
seymour shabnam shalini shan shane shanice shannon sharad sharlene sharmila sharon shaun shauna
shawn sheila sheldon shelly sherif sherry sherwin sheryl shilpa shinji shiori shira shirin shirley
shivani shota shreya shreyas shruti shweta sibusiso sibyl siddharth siddiqa signe sigrid sigurd
silas silje silke silvana silvia simeon simon simona simone sinan sinead siobhan sipho sissel siti
slavica slawomir sneha snezana snezhana sofie solene solveig somchai sonal sonia sonja sonke soojin
sophia sophie sophy sorcha soren soumya soyeon stacey stacy stanislav stanislaw stefan stefania
stefanie stefano steffen steffi steinar stepan stephan stephane stephanie stephen steve steven
stewart stig stine stuart subramanian sudha sudhir sumaya sumit sungmin sunil sunita sunniva suresh
susan susana susann susanne suzanne suzie svein sven svenja sverre svetlana swantje swapnil swati
sybil sybille sylvain sylvia sylvie sylwia synnove szymon tabitha tadeu tadeusz tadhg taehyung
taichi taina taiwo takashi takeshi takumi takuya tamar tamara tamas tamer tamika tamsin tane tanguy
tania tanja tanvi tanya tapio tapiwa tara tariq tarun tatiana tatiane tatsuya tatyana ted teemu
tejas temitope tendai teodora teresa terje tero tessa thabo thais thandeka thandi thandiwe thanh
thao thea thelma theo theodor theodora theodore theresa thiago thibault thibaut thierry thomas
thorbjorn thorsten thulani thuy tiago tien tiffany tiina tilman tim timea timmy timo timothy timur
tina tinashe tiziana tjark tobi tobias todd tolga tom tomas tomasz tomek tomislav tommaso tommy
tomoko tomoya toni tony torbjorn tore torstein torsten toshiko tracy trang trevor trina trine
trisha trond trudy tshepo tsvetan tuan tugba tunde tuomas tushar tuula tuva tyrone uchenna udo ugo
ugur ulf uli ulises ulla ulrich ulrik ulrike ultan uma umar umberto umut unathi unni ursel ursula
urszula usha uta ute uwe vaclav vadim vaibhav valentin valentina valeria valerie valery valtteri
vandana vanessa varun vasile vasiliki vasily vegard veikko veit velma venkat venkatesh vernon
veronica veronika vesna vicente vicky victor vidar vidya vigdis viggo vijay vikram viktor viktoria
viktorija viktoriya ville vilma vinay vincent vincenzo vinh vinicius vinita vinod vipul virginie
vishal vitaly vitoria vivek vivian viviana vivienne vladimir vladislav vlado volkan volker volkmar
vrinda vyacheslav wael wafa waleed walid walter waltraud wambui wanda wangari wanjiku wanjiru wei
wen wendell wendy wenjing wenqi werner weronika wiebke wieland wieslaw wiktor wilbur wilfred
wilfried wilhelm willa william willie wilma winfried winifred winnie wiremu witold wlodzimierz
wojciech wolfgang wolfram xabier xanthe xavi xavier xiang xiaoling xiaoming xiaowei xiaoyu ximena
ximo xin xinyi xolani yacine yael yahaya yahya yan yana yanick yann yanni yannick yannis yara
yaroslav yasemin yash yasmin yasser yasuko yegor yejin yelena yemi yeon yetunde yevgeny yevhen
yiannis yifan ylva yngve yoann yogesh yohan yohannes yoko yolanda yolande yoonji yosef yoshiko
yosra youngho youssef youssouf yuka yuki yuko yulia yuliya yuna yuri yusra yusuf yusuke yutaka yuto
yuxin yves yvette yvonne zachariah zachary zack zahra zaid zainab zakaria zanele zanna zara
zbigniew zbynek zdenek zdzislaw zehra zeinab zeynep zhang zhiwei ziad zihan zinaida ziva zlata
zlatan zlatko zodwa zoe zofia zoltan zsofia zsuzsanna zuberi zuzana zuzanka zuzanna zygmunt
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
