"""Given names from many languages, without accents and in lower case.

`GIVEN` are names that are hardly ever anything else in a postmortem; `AMBIGUOUS` are also words,
places, months or software, and count only where the context shows a person. Of those, `WORDS` are
no software: who restarts something under such a name is a person.
"""

from __future__ import annotations

_GIVEN_TEXT = """
aaliyah aaron abdul abdullah abebe abena abhishek abigael abigail abimbola achieng achim adaeze
adalbert adam adanna adaora adebayo adele aditi aditya adrian adriana adrien adunni adwoa afonso
afua agapito agata agathe agnes agnese agnieszka agus ahmad ahmadou ahmed ahmet aidan aiden aigerim
aiko aiman ainara ainhoa aino ainsley airi aisha aishwarya aisling aisulu aitor aivar ajay ajith
akash akhil akiko akin akinyi akosua akua alain alan alasdair alastair albert alberto albrecht aldo
alejandra alejandro alejo aleksandar aleksander aleksandr aleksandra aleksei aleksey alena
alessandra alessandro alessia alex alexander alexandra alexandre alexei alfie alfonso alfred
alfredo algernon ali alice alicia alicja alina alioune alisha alison alistair aliya aliyu allegra
allison aloisia aloysius alphonse althea alvaro alvin alyona amadou amaka amalia amanda amandine
amara amaru amaya ambroise ambrose amedeo amelia amelie amias amina amine amir amit amita amrita
amy ana anahera anais anand ananya anas anastasia anastasija anastasios anatole anatoly anders
andile andoni andre andrea andreas andreea andrei andrej andres andrew andrzej andy anelise aneta
anette aneurin angela angelika angelo angharad angus anh anika aniket aniko anil anita anja anjali
anke ankit ankita ann anna annabel annalise anne annegret anneke anneliese annemarie annette annie
annika anselm anselma ansgar anthea anthony antje antoine anton antonella antonia antonin antonio
antti anuj anushka anya aoibhinn aoife aparna apoorva araceli araminta arantxa arantza arash arata
archibald archie ardit aretha ariadna ariane arianna arif aristide arjun arkadiusz arkady armando
armin arnaud arnav arne arnold arnulf aroha arron artem arthur arturo arturs artyom arvid arvind
arvo asad asbjorn asha ashish ashok ashwin ashwini asier asif assia astrid atakan atanas athanasios
atsushi audrey audun aurelia aurelie aurelien aurelija aurelio aurelius avinash avril axel ayaan
ayaka ayanda ayelet ayesha aylin ayo ayodele ayse aysel ayumi ayumu azadeh aziz babak balazs
balthazar baptiste barbora baris barnabas barnaby barney barry bartek bartholomew bartlomiej
bartosz bashir basma bassam bastian bastien bathsheba bautista bayani beata beate beatrice beatriks
beatrix beatriz beauregard becky begona bekzod belinda ben benedetta benedicte benedikt benedita
bengt benicio benita benjamin benoit bento berenice berislav berk bernadett bernadette bernard
bernardo bernd bernhard bernice bert bertha bertil bertille bertram bertrand beryl bessie bethan
bethany bettina betty beverly bhaskar bhavna bhavya bianca bieke bilal bilyana birger birgit
birgitta birte bjarne bjorg bjorn blanche blazej blazhe bleddyn bob bodil bogdan boglarka bogumil
bohdan bohuslav bojan bola bolaji bolanle bongani boris borislav borja bozena bradford brandon
branimir branislav branwen brenda brendan brenna brian briana bridget brigid brigitte bronagh
bronislaw bronwen bronwyn bruna brunhilde bruno bryan brynjar budi bukola burak burkhard busisiwe
caetano caitlin callum camila camilla camille camilo candela caoilfhionn caoimhe capucine carina
carl carla carlos carlotta carly carmelo carmen carolin caroline carsten casimir cassidy catalina
catarina cathal catherine cathy catriona cecile cecilia cecilie cedric celestine celine cem cenk
cesar chantal charlene charlize charlotta chema cheryl chetan chiaki chiamaka chiara chibuzo chidi
chidiebere chidinma chika chimamanda chinedu chinwe chioma chirag chiyo chiyoko chloe chris christa
christabel christel christina christine christoph christophe christopher christos chukwudi
chukwuemeka chukwuma cian ciara ciaran cicely cillian cinzia claire clara clarence clarissa
claudette claudia claudio claus clelia clemence clemens clementina clodagh clothilde clotilde colin
colleen colm conall concha connor conor conrad consuelo coralie corentin corey corinne cormac
cornelia cornelis cornelius cosimo cosmin cosmina craig cressida cristian cristina cristobal csaba
cuthbert cynthia cyril czeslaw dacian dafydd dagfinn dagmar dagny daichi daiki daisuke daithi dalia
dalisay damaris damian damien damir dan dana daniel daniela daniele danielle danilo danny danuta
darek daria dariela dariusz darlene darrell darren darryl darshan daryna dashiell dave davi david
davide davor dawid dawit daxton deanna debbie deborah debra deepa deepak deepika deepti deirbhile
deirdre delia della delphine demelza demetra demetrios demetrius denholm denis denise deniz dennis
derek dermot desdemona desiree desislava desmond detlef devika dewi dhruv diana diane diarmuid
dieter dietlinde dietmar dijana dilnoza dimitar dimitra dimitri dimitris dineo dinesh dionne dirk
divya djamila dmitri dmitrii dmitry dmytro dobromir dolores dominic dominik dominique donal donald
donatella donatien donna donnie donovan dorcas dorian doris dorota dorotea dorothea dorothy douglas
dragan dragana dragos duarte duc dumisani duncan dusan dwayne dwight dylan dzenana eamon ebba ebbe
ebele eberhard ebony ebru eckhard eddie edgardo edita edith edmilson edmund edoardo eduardo edvard
edward edwin edwina edyta eero eeva effie efosa efrain efthymia efua eghosa egil ehsan eiji eileen
eilidh eilish eimear eimhear einar einat eino eirik eirini ekaterina ekaterini ekene elaine elara
eleanor eleftheria elena eleni elfrida elfriede elham eliana elias elif elin elina elisa elisabeth
elisabetta elise eliseo eliza elizabeth elizaveta elke ella ellen elliana ellie ellinor elliot
elliott elmar elmer elodie eloise elouise elroy elsa elspeth elton eluned elvira elzbieta emad
emanuele emeka emelie emeline emer emil emilia emilie emilien emilio emily emina emine emma
emmanuel emmeline emre emrys emyr engin enid enrico enrique enzo eoghan eoin ephraim erasmus ercan
erdem eric erica erik erika erin erina erling ermias ernestine ernesto ernst ersin ervin erwin esa
esha eskil esmeralda espen esperanza esra esteban estelle esther eszter etelka ethan ethel etienne
etsuko euan eugen eugenia eugenio eulalie eunice euphemia eva evan evangeline evangelos evaristo
evelin evelyn evgenia evgeny ewa ewelina ezekiel ezinne fabian fabiana fabiano fabien fabio fabiola
fabrice fabrizia fabrizio facundo fadi fadila faisal farah farhan farid farida farrukh faruk fatima
fatimah fatma fatmata fatou fatoumata faustine fausto fearghal federica federico felicia felipe
femi ferdia ferdinand ferenc fergal fergus fermin fernanda fernande fernando ferran fikile fikret
filip filippa filippo filomena finn fiona fionn fionnuala fionnula fiorella fiorenzo flaminia
flavia flavien flavio florent florian florin floyd folasade franca francesca francesco francine
francisca francisco franciszek franciszka franck francois francoise frankie frans frauke freddie
frederic frederik frederike fredrik freya frida frieda frieder friederike fritz frode fumi fumihiro
fumiko funmi fyodor gabi gabor gabriel gabriela gabriele gaelle gaetan galina gareth garikai gary
gaspard gaurav gauri gavin gavriil gediminas geert geir gemma genevieve gennadi gennady gennaro
geoff geoffrey georg george georgette georgi georgina georgios georgy gerald geraldine gerard
gerardo gerd gerda gergely gerhard gerlinde gertraud gertrude gethin ghada ghassan ghislain
giacomo giancarlo gianluca gianmarco gianni gideon gilbert gilles ginevra gintaras gintare
gioacchino gioia giorgos giovanna giovanni girish gisela gisele giselle giulia giuliano giuseppe
giuseppina gizem gladys glenda glenys gloria glynis godfrey godwin gokhan goncalo gonzalo goran
gordon gosia gottfried gottlieb graciela graham grainne grazia grazyna gregoire gregor gregorio
gregory greta gretchen grigore grigory griselda grzegorz gudrun guillaume guillemette guillermo
guinevere gulnara gunilla gunnar gunter gunther gurpreet gustaf gustav gustavo gwen gwendolen
gwendolyn gwenllian gwyneth gyorgy haakon habib hadassah hadiza hafsa haitham haiyan hakan hakim
hakima hakon haldis halil halima halina halvor hamid hamish hamza hana hanako hanan hande hanna
hannah hanne hannelore hannes hans haoran haralambos harald hardeep hariharan harini harold
harpreet harriet harry hartmut haruka haruki harumi haruna haruto hasan hassan hassana hatice
hatsue hattie hayato hayden hayley heather hector hedda hedwig hedy hege heidi heidrun heike heikki
heiko heiner heinrich heitor helder heledd helen helene helga helmut heloise hemant hendrik
hendrika henk henning henri henrietta henrik henrike henrique henry herbert heribert herminia
hermione hernan herta herve hideki hideo hieu hilary hilda hilde hildegard hildur hilmar hinemoa
hinrich hippolyta hiro hiroko hiromi hiroshi hisashi hitomi hjalmar hoang hodan holger hollie
honoria honorine horace horacio horatio horst hortense hrafn hristo hrvoje hubertus huda hugh huong
husein hussein hyacinthe hyejin hyun iain iakovos ian ianthe ibrahim idowu ieuan ieva ifeanyi
ifeoma ifor ignacio ignacy ignatius igor ikaika ikechukwu ikeoluwa ikram ilaria ildiko ileana ilia
ilkay ilkka illtyd ilona ilse ilya imani imelda immanuel imogen imogene imran imre inaki indira
indrek ines inessa inga inge ingeborg ingemar ingo ingrid ingvild inigo inmaculada ioan ioana
ioanna ioannes ioannis iolanda ionela ionut iqbal irena ireneusz irina irma irmgard irving isaac
isabel isabela isabella isabelle isadora isamu iseult isha ishaan ishmael isidora isidro ismael
ismail ismet isobel isoken isolda isolde itsuki itziar ivan ivana ivanka ivar ivaylo iven iveta
ivonne ivor iwan iwona izabela jaakko jaap jabulani jacek jacinta jacinto jack jackie jacob jacobo
jacqueline jacques jadranka jadwiga jagoda jaime jake jakob jakov jakub jamal james jamie jamila
jana jane janek janet janice janine janne janos janusz jared jarek jari jarmila jarmo jaroslav
jaroslaw jarvis jarvo jasleen jasmin jasminka jasna jason jaswinder jatin javad javier javiera jaya
jayden jean jeanette jeanne jeannie jedediah jeff jeffrey jelena jemima jen jenifer jenna jennet
jennifer jenny jens jenson jeremiah jeremias jeremie jeremy jermaine jerome jerzy jesper jess
jessica jesus jethro jette jia jiahao jianguo jianhong jiawei jiayi jiho jihoon jill jim jimin
jimmy jingyi jinhee jiri jisoo jitendra jitka jiwoo joachim joakim joan joana joanie joanna joanne
joao joaquim joaquin joaquina jocelyn jochen jody joe joel joelle johan johana johann johanna
johannes john johnny jolanta jolene jolyon jon jonah jonas jonatan jonathan joonas joost jorge
jorgen jorginho joris jorn jorunn jose josef josefa josefina josefine joselito joseph josephine
josh joshua josiah josiane josip jostein josue jovan jovana jovita joyce juan juancarlos juanita
judith judyta juergen juha juho jukka julian juliana juliano julie julien juliet julieta juliette
julio junia junjie junko jurgen jurgita jussi justin justus justyna jutta jyoti kaan kacper kadir
kadri kaia kailani kaisa kaito kalani kalle kamal kamala kamil kamila kamile kamran kaoru karan
kare karel karen kari karianne karim karima karin karina karl karlis karola karolina karsten
karthik kasia kasimir kasper katalin katalina katarina katarzyna kate katerina kateryna katharina
katharine katherine kathleen kathrin kathrine kathy katie katinka katja katri katrin katrina katya
kaveh kavita kavya kayla kaylee kayode kazimir kazuki kazuko kazuo keanu kehinde keiko keira keisha
keita keith kelechi kelly kemal ken kenan kendra kendrick kenichi kenji kenneth kenny kenta
kenyatta kerem kerstin keshav kev kevin keziah khadija khadijah khaled khalid khalil khanh khosrow
kiana kieran kieron kim kimber kimberly kimiko kinga kirabo kiran kirill kirsi kirsten kirstin
kirsty kiyoshi kjell kjersti klara klaudia klaus klemens klementina knut kobina kofi kohei koichi
kolbeinn komal konrad konstantin konstanze korbinian kornel kornelia kostas kouame kris
krishna kristen krister kristian kristin kristina kristjan kristofer kristy krisztina krystyna
krzysiek krzysztof kseniia kseniya kumar kumiko kunal kunle kurt kwabena kwabs kwadwo kwame kwasi
kwesi kyle kyoko kyriaki lachlan ladislav laetitia laila laith lakshmi lalit lamar lamia lamine
lanre lara larisa larry lars lasse laszlina laszlo latifa latisha latoya laura laure lauren
laurence laurens laurent lauri lavanya lavinia layla lazare lazaro leah leander leandra leandre
leandro leatrice leif leigh leila leilani lena lennart lenny leo leocadia leon leonarda leonardo
leonhard leonid leonidas leonie leonor leonora leontine leopold lerato leroy leslie lester leszek
leticia letizia lev levent leyla liam liang lidia lieke liesbeth lieselotte lihua liisa lilian
liliana lilja lillian lina linda lindani lindiwe lindsay linh linnea linus lior lisa lisbeth
liselotte liu liudmila livia liz ljubica ljubomir loic lorcan loredana lorena lorenza lorenzo
loretta lorna lorraine lothar lotte louella louis louisa louise luana lubna lubomir luc luca lucas
lucasz lucia lucian luciana luciano lucie lucilla lucinda lucjan lucy ludger ludivine ludmila
ludmilla ludo ludovic ludwig luis luisa luise lukas lukasz luke lupita lutz luzia lydia lyle
lynda lyndsey lynette lynn lysander lyubov lyudmila maaike maarten mabel macarena maciej maciek
madalena madeleine madhav madhavi madhuri madita maelle maelys maeva maeve magali magda magdalena
magdalini maggie magnus mahalia mahesh mahmoud mahmud mai maija maike mairead mairi maite maja
majid makena makoa makoto maksim maksym malachi malachy malaika malcolm malgorzata malik malika
malin malte malwina mamadou manami mandeep mandla mandy manfred manish manjula manoj manolo manon
mansi mansour manuel manuela manuella maoz marc marcel marcela marceline marcellus marcelo marcia
marcin marcio marco marcos marcus marcy mareike marek margaret margaretha margarethe margarida
margarita margaux margherita margit margot margriet marguerite maria mariam mariama mariana
marianna marianne maribel maricela marie mariela marija marijke marijn marika mariko marilena
marilyn mario marion marisa marisol maristela marit marius mariusz marjan marjolein marjorie
marketa markku marko markus marlena marlene marlies marlon marsha marta martha marthe martin
martina marvin marwan mary maryam marzena marzia masako masato masha masood matej mateo mateus
mateusz mathew mathias mathieu mathijs mathilde mathis matias matilda matilde matsuko matt matteo
matthew matthias matthieu mattia mattias mattis maud maude maureen maurice mauricio maurizio mauro
max-emil maxime maximilian maximiliano maximo maxine mayank maysa mayumi mbali mechthild mechtild
meera megan megha mehdi mehmet mehreen mei meike meiling meinhard meirav melanie melchior melinda
melisa melissa melodie melvin meng meredith merel merete meriem merike merle merve meryem mette mia
michael michaela michail michal michel michela michelle michiel michiko mickael mieczyslaw mieke
miguel mihaela mihai mihail mihir mika mikael mikaela mike mikhail mikkel mikko miklos mikolaj
milda mildred milena milica millicent millie milos miloslav min-jun minako mindy mingyu minh minho
minji minna minnie minseo mircea mireia mireille mirela mirembe mireya miriam mirjam mirko miroslav
miroslawa mitsuko miyako moana modupe mohamed mohammad mohammed mohan mohit mohsen moira moises
mollie momcilo momoko mona monica monika monique monserrat monty morag moraima morgane moritz
morten mortimer morwenna moses moshe mounir mpho mthunzi muhammad muhammed muireann mukesh mukul
muna mungo munir murat muriel murilo mustafa mustafo mustapha mwangi myfanwy myles myra myriam
myrtle mzwandile nabil nadezda nadezhda nadia nadine nadir nadja nagore nahla naji najwa naledi
nanako nanami nancy nandini nanette naoki naoko naomh naomi naoya narcisa narges nasrin nasser
nastassja natalia natalie natalya natasha nathalie nathan nathanael nathaniel natsuki naveen nawal
nayeli nazanin nazli ndidi nedim nefertari neha neil nelida nelly nelson nerea nettie neville ngaio
ngaire ngozi nguyen nguyet nia niall niamat niamh nicanor nicholas nicodemus nicola nicolae nicolas
nicole nicoletta nicolette nicolo nidhi niels nigel nikhil nikhita nikita niklas nikola nikolai
nikolaj nikoleta nikos nilesh nils nilufar nina nirmala nisha nitin njal njeri nkechi nkechinyere
nkem nkosana nnamdi nneka noah noboru noelia noelle noemi noemie nokuthula nolwenn nomsa nomvula
nonna noor nora norbert noreen noriko noriyuki norma norman norris nozomi nthabiseng nuala nuno
nuria nuru nurul nyasha nyokabi obafemi obiageli obinna oceane octave octavio odalys oddny oddvar
odette odile ofelia oisin oivind oksana ola olaf olamide olaug olaya oleg olek oleksandr oleksandra
olena olesya olga olimpia oliver olivia olivie olivier olof olufemi olumide oluwaseun oluwatobi
olwen omar omer omkar ondrej onofre onur onyeka oonagh ophelia orazio orhan oriane oriol orla
orlagh orlaith ortrud osagie osama oskar osman osvaldo oswald otavio otieno otilia ottilie ottmar
otto ottoline ousmane outi owen oyelaran oyelowo oyvind ozan ozgur ozlem pablo padma padraig palesa
pallavi pamela panagiotis panos paola paolo paraskevi parisa parminder parth parvaneh parvati
pascale pascaline patrice patricia patricio patrick patrik patrizia patrycja patryk paul paula
paulette pauliina paulina pauline paulo pavel pavla pavlina pavlos pawel payal peadar peder pedro
peggy pekka pelagia percival pernille perpetua perpetue perrine petar peter petr petri petros phil
philip philipa philipp philippa philippe phillip philomena phoebe phuong phyllis pia pierluigi
pierre pierrick pietro pilvi pinar piotr pirkko piroska placido plamen polina polyxena pooja
pradeep prakash pranav pranay prasad prashant pratik praveen predrag preeti primoz priscila
priscilla priya priyanka priyanshu przemek przemyslava przemyslaw putri qasim qiang quang quenby
quentin quillon quirin rabia rachel rachida radek radha radhika radka radmila radomir radoslav
radoslaw raelene rafael rafaela rafal raffaele rafiq raghav raghunath ragna ragnar ragnhild rahul
rainer raisa raj rajesh rajinder rajiv ralf ralph raluca ramesh rami ramil ramin ramiro ramon rangi
rania ranjana ranjit ransford raphael raphaela raquel rashid rashida rashmi rasmus raul ravi
raymond raynor razvan rebecca rebekah reem reena reetta reginald reiko reiner reinhard reinhild
reinhold reinier rekha remi remigiusz remy ren-hao renata renate renaud rene renee renny renske
rhian rhiannon rhoda rhys ricarda ricardo riccarda riccardo richard rigoberto riikka rikke riku
rima rimma rinaldo riordan rishi risto rita ritika ritu riya rizky roald robert roberta roberto
robyn rocio roderick rodney rodolfo rodrigo rogelio roger rogier rohan rohana rohini rohit roisin
roland rolando rolf romain roman romilda ronald ronan ronja rory rosa rosalie rosalind rosalyn
rosamund rosanna roscoe rosella rosemary rosie rosina roswitha roxana roxane roxanne roxy rozalia
ruairi ruaridh ruben rudiger rudolf ruediger rui runar rupa rupali rupert ruslan russell rustam
rutger ruth ruxandra ryan ryota ryszard saanvi sabina sabine sabrina sacha sachiko sachin sadhbh
sadia sadie sadiq saeed safiya sagar sahar said-ali saif sakura salim salma salvatore sam samantha
samar sami samina samir samira samson samuel samuele samuil sandeep sandra sandrine sandro sangeeta
sanjana sanjay sanjeev sanjukta sanna sanne santosh saoirse saori sapna sara sarah saskia satoshi
satu saule saurabh saverio savvas sayaka scott seada seamus sean sebastian sebastiao sebastien
sebestyen segun selene selim selin selina selma semyon senka senthil seojin seojun seppo septimus
serafina serena sergei sergey serghei sergi sergio serkan setareh seth seung severin severine
seymour shabana shabnam shahid shahrzad shakira shalini shamus shan shane shanice shankar shannon
sharad sharlene sharmila sharon shaun shauna shaunak shawn shayna sheila sheldon shelly sherif
sherry sherwin sheryl shigeru shilpa shimon shinji shinobu shiori shira shirin shirley shivani
shizuka shlomo shoshana shota shreya shreyas shruti shweta siavash sibusiso sibyl sibylle siddharth
siddiqa siegfried sieglinde sigmund signe signy sigrid sigrun sigurd silas silje silke silvain
silvana silvester silvestre silvia simao simeon simon simona simone sinan sinazo sindre sinead
sinikka siobhan sipho sissel siti sixten sladjana slavica slawomir slobodan sneha snezana snezhana
snorri sofian sofie solene soline solveig somchai sonal sonia sonja sonke soojin sophia sophie
sophy soraya sorcha soren sorin sotiris soumya soyeon stacey stacy stamatis stanimir stanislav
stanislaw stefan stefania stefanie stefano stefanos steffen steffi stefka steinar steinunn stepan
stephan stephane stephanie stephen steve steven stewart stig stine stuart subramanian sudha sudhir
suellen sujata suleiman suleyman sulochana sumaya sumiko sumit sungmin sunil sunita suniti sunniva
suresh surinder susan susana susann susanna susanne sushila suvi suzanne suzie svanhild svea svein
sven svenja sverre svetla svetlana svetoslav swantje swapnil swaran swati sybil sybille sylvain
sylvester sylvestre sylvia sylvie sylwia synnove szymon tabea tabitha tadashi tadeu tadeusz tadhg
taehyung taha tahir taichi taimur taina taiwo takahiro takashi takeshi takoda takumi takuya talulah
tamar tamara tamas tamer tamika tamsin tamsyn tane tanguy tania tanisha tanja tanvi tanya tapani
tapio tapiwa tara taraneh tarek tariku tariq taro tarun tasneem tatiana tatiane tatjana tatsuya
tatyana tauno tawanda teague ted teemu tejas temitope temperance tendai tendayi teodora teresa
teresita terezia terje tero tessa thabo thaddeus thais thandeka thandi thandiwe thandolwethu thanh
thao thea thelma thelonious theo theodor theodora theodore theodoros theophile theres theresa
therese thessaly thiago thibaud thibault thibaut thierry thomas thomasina thorbjorn thorsten
thorvald thulani thuraya thuy thyra tiago tiberius tien tiffany tiina tijana tilman tim timea timmy
timo timoteo timothy timur tina tinashe tinatin tirza titilayo tiziana tjaard tjark tobi tobiah
tobias todd tolga tom tomas tomasina tomasz tomek tomislav tomislava tommaso tommy tomoko tomoya
toni tony torbjorn tore toribio torkel tormod torstein torsten torunn toshiko toyin tracy trang
traudl treasa trevor trina trine trisha tristram trond trudy trung tryggve tsering tshepo tsukasa
tsvetan tuan tugba tunde tuomas tushar tuula tuva tyrell tyrone uchenna udo ugo ugonna ugur uilleam
ulf uli ulises ulla ulrich ulrik ulrike ulrikke ultan uma umar umberto umesh umut unathi undine
unni ursel ursula urszula usha ushas uta ute uwe uxia uzma vaclav vadim vaibhav vaidehi valdemar
valentin valentina valentino valeria valerie valery valtteri vandana vanessa varun vasant vasile
vasiliki vasilis vasily vasyl vedrana vegard veikko veit velma venetia venkat venkatesh verena
vernon veronica veronika veroniki vesna vibeke vicente vicky victor vidal vidar vidya vigdis viggo
vijay vikram viktor viktoria viktorie viktorija viktoriya vilhelm vilhelmina villads ville vilma
vinay vincent vincenzo vinh vinicius vinita vinko vinod violeta vipul virginie virginija vishal
vitalii vitaly vitoria vittoria vivek vivian viviana vivienne vladan vladimir vladislav vlado
vlasta volkan volker volkmar volodymyr vrinda vsevolod vyacheslav wael wafa wafaa walburga waldemar
waleed walid walter waltraud wambua wambui wanda wangari wanjiku wanjiru wanyu warsame wei wen
wendel wendelin wendeline wendell wendy wenjing wenqi werner weronika wiebke wieland wieslaw
wietske wiktor wilbur wilfred wilfredo wilfrida wilfried wilhelm wilhelmina willa willem william
willie wilma winfred winfried winifred winnie winona wiremu witold wlodzimierz wojciech wolfgang
wolfhard wolfram xabier xanthe xavi xavier xiadani xiang xiaoling xiaoming xiaowei xiaoyu ximena
ximo xin xinyi xiomara xochitl xolani yacine yael yahaya yahya yan yana yanick yann yanni yannick
yannis yaqub yara yaroslav yaroslava yasemin yash yasir yasmin yasmina yasser yasuko yegor yehuda
yejin yelena yemi yeon yetunde yevgenia yevgeny yevhen yevhenia yiannis yifan yitzhak ylva yngve
yoann yogesh yohan yohana yohannes yoko yolanda yolande yolandi yoonji yordan yorick yosef yoshiko
yosra youngho youssef youssouf ysabel yuka yuki yuko yulia yuliana yuliya yuna yunus yuri yusra
yusuf yusuke yutaka yuto yuxin yvan yves yvette yvonna yvonne zachariah zachary zack zaheer zahir
zahra zaid zainab zainabu zakaria zanele zanna zara zarina zbigniew zbynek zdenek zdravko zdzislaw
zehra zeinab zelmira zenobia zeynep zhang zhanna zhivko zhiwei ziad zigmund zihan zinaida ziva
zlata zlatan zlatko zodwa zoe zofia zoheb zoltan zoran zsofia zsuzsa zsuzsanna zubair zuberi
zulaykha zulema zuzana zuzanka zuzanna zygmunt
"""
GIVEN = frozenset(_GIVEN_TEXT.split())
A_NAME = "a name"
"""Stands in a list of words for all of `GIVEN`."""

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
kerry kirk kit koji kyoto lance lane larissa laurel lee leona lewis lily lincoln lloyd logan lola
london lou lucky luigi luther lynx mac mack madison major mallory marge marina mark marshall mason
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
