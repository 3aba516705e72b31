"""Given names that are nothing else, part 2; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
ra sha Dil a akshan an ana anas ani ans anur ar ara aver avr awar ay ayla ber can da dar deep der eep ek em en er esh
feza ges han hus ia ip jeet jit jot lan len lin lion lon man on ovan preet raaj raj ruba sad sah sat shad shan sitan
va veer vin war ya yana yar yn ys Dim a as itar itra itri itrie itrij itrije itrina itrinka itrios itris itry o os
osthenis Din a ah ara ari cer ckol csu dar el ela esh h i is ithi ko o ora shaw u uk Dio - genes go mede n na ne nigi
nis nisia nisie nisio nizy nne ntae nte nysios nysus nyz r ra Dip ak ali ankar esh ika ta ti Diq uan Dir ane en ican
ie lik on Dis a ha haan hita mas tel Dit a e husan mar ta te Div esh ia in ina is it jot na ya yan yansh yanshi yesh
Diy a ako an ana anah ar ari on or Dja ili mal mel mila milia n na ngo wad Dje llona lloul llza mal mila mile Dji bo
bril lali mon Djo ko rdje uneyd Dju ra rdja rdjica Dle r Dlo van Dly ar Dma rco ri Dmi tri trii trij trijs triy try
Dmy tro Doa - a n Dob ieslaw ilas rawa rila rochna romila romir roslav roslava roslaw roslawa Doc hia Dod a i ie Dog a
an analp annur ansah o u uhan ukan us Doh a yun Doi na Dol a apo ci cie een ensoy fi i ina lie ores phine un unay Dom
agoj an anic antas as enic enica enico enik enique hnall icela icele inga ingo ingos ini inic inica inick inik inika
inikas iniks inikus ininkas inique inque inyka inykas itila na nica nick okos onic onique onkos otor Don ae aeo agh al
ald alda aldas aldo an art at ata atas atella atello atien ato atus avan avon du eil ell ella elle er esa i ia ik ika
ita ja jeta mz na nach nacha nah namarie ncha nchadh ne nel nell nie ny ough tae tai tay taye te ya Doo ne Dor a art
cas cus de een el ela ent entina esa ette ia ian iana ianne ica ien ijan in ina inda ine inel is it ita jan je jee ka
li na on ota otea oteja othea othee otheus othy ottya ra ranai rian ris rit sa te the u uk ukhan untina Dot tie Dou aa
bravka g gal gald gie gray nia Dov - as id idas ile ydas Doy insola umalan Dra e ga gan gana gi gica ginja gisa go
goljub gomir gomira gos goslav goslava gutin homir homira hoslav hoslava ven vid zen zic Dre - n ni nusha wie y Dri
lon lona n na ni on s shti ss ssa ta tan ton Dro od stan Dru - e silla Dsh aun Dua - a ine lta n na ne rt Dub be
haltach y Duc - u Dud u Dug al ald an hall Duh a an Dui lio liu Duj e Duk - Dul a al ce cie Dum isani itra itrana itru
Dun can dar daralp i ia ja stan ya yamali Duo ng Dur a ab acan aisamy an and ante dali dan dica ga gadin ia iel im mis
mus musali na nis odola rusehvar sadiye sun u uk uoz vesh Dus an ana ica ka ko tin Duv al all Duw a Duy - en gu guhan
Dvo ra ry Dwa in ine mena ne yne Dwi ght jen Dwy nwen Dya - ko n na ne ni nn nne Dyf an Dyl an en in lan lon on yn Dym
itr phna pna Dyr ell Dyz ma Dza n na nan vid Dze jla jlana mail mal mila mo nan nana neta nifera nisa nita sika vat
vrija Dzh ena Dzi - dra erzyslaw fa ntars ntra ugas Dzm itry Eab ha Eac - han hann Ead an aoin en ie Eai n Eak umbu
Eal a asaid Eam mon on onn Ean - n na Ear tha Eas a ha han har hen on sa ther Eat han hen Eav an ie Eba - d dot n nie
ny Ebb a e ie onie Ebe le n nezer rahim rhard Ebi rahim Ebo - nee ney ni nie nnie ny u Ebr aheim ahem ahim ar ima u
Ebt ehal Ebu - akil bechi bechukwu bekir ka noluwa Eby an Eca terina Ece - gul m mis naz nur Ech ezona Eck hard Ecr in
Eda - n na nur s viye Edd a ah en i ie in ine ison Ede - a e l lbert le lle lmira lmiro ltraud m n r ra Edg ar aras
ard ardo ars ubay Edh em itha Edi - a b be e js l n na nah ne nson on p s sa son ta te th tha z Edj eani Edl a ira yn
Edm ar ir on ond und undas undo Edn a Edo - ardo m mer n na nis nisa nita uard Edr ic in is Eds on Edu - a an ard arda
ardas ardo ards art rne Edv ard ardas ards arts in ina inas ins Edw ard arda ige in ina yn Edy n ta the Edz ai Eed
addfbbc Eel is Eem aan an il Eer ik o Ees a aa ah ha hal han sa Eet u Eev a ee i ie Efa - h n z Efe - can han kan mena
Eff at e i ie y Efi - a l m mia Efk an Efl atun in Efo sa Efr aim ain an ata em en im Efs a er tratios un Eft elya
himios im imia imie Efu a Egb ert Ege - han men nur Egh osa Egi dija dijus l ls ta zio Egl a antina e Egm ontas Ego n
ns r Egy ed pt Egz on ona Eha an b d n Ehl ana imana Ehr en enfried Ehs aan aas an anullah arin en in Eht esham isham
Eib hilin hleann hlin Eid a an ann en us vile Eif ion Eij a az Eik - e i o Eil a adh ah dh don e ean een eidh eigh en
ey idgh idh igh in ioh ir is isa ise ish isha iyah lidh lie lish y Eim aan an antas ear er hear hin hir i ile undas
untas utis Ein a ar ars at i in ion o Eio n na Eir a an ann avati e ean eann eanne en ene i ian ik in ini inn lys nin
wen y yn ynn ys Eis a aa ah ha sa uke Eit an el han hen hne Eiv a ind issa or ydas Eiz ens Eja z Eje gu Ejg u Eji gu
ke m ro Ejl a aal Ejm en Ejn a Ejo na Eju b Eka - ja linga m mjot mpreet mveer ni nsh nta ntika pad raj tarina terina
terini vir Ekb al er Eke ne Ekh um Eki n ya Ekj ot Ekk am ehard ehardt o Ekl avya Ekm el Ekn oor Eko w Ekr am em Ekt a
oras Eku ndayo ndu Ela - a af d dio ena f ge h ha he heh i ia in ina ine is miye n na naz ne ni nna no nor nore nur
nya ra riz rna su ura y ya yna yne Elb a Elc an hanan honon in Eld a an ana ar en hose i ijon in ina ion is niz red
Ele - a ah ana aner anna anor anora anore asha azar cia cto ctra en ena esha eza fteria ftheria ftherios igh ina isha
jna k ktra mer n na nah ne ni nia nie nna nor nora nore nya onor onora onore ora ri se sha ttra uterio x xa xia xie
xis xus yna ysa z Elf ete i ida ie ine reda rida ride riede ryda Elg a an un Elh aam adi adji am ame an Eli - a ab
abeth ah ahu akimu am an ana ane anna anne ano as ass asz azer ca ce cia da dh don el en eni esa ese eser esha ezer f
fe fnaz fnur fsu gh gia gijus gio gius giusz isa ja jah jana jas jus ka kem kia m mar melech n na nd nda ne ni nor
nora nore o on ona or ora ot ott ra s sa sabet sabeta sabete sabeth sabetha sabetta savet saveta se sei senda seo sey
sh sha sheba sheva shia shka sia ska ss ssa sse ssia ta tsa ud via ya yah yahu yas yohu z za zab zabet zabeta zabete
zabeth zabethann zah zan zaveta ze Elj a as ay esa on ona Elk a an ana anah e han ie Ell a adio ae agh agrace ah
alouise amae amay an ana anna anor aouise aria arose e ea eah eana eanna eanor ece ecia ee eece eigh eise eisha emae
emay en ena ener eni enor ese esha eshia esia esse essia ey i ia iah iana ianna ianne ias ice icia idh ie ieann ieanne
iemae iemai iemarie iemay ierose iese iesha iette ijah in ina inor inore iot iott iotte is isa ise isha ishia isia iss
issa isse issia ivia iw iyah oise ora ouise sa sie y yce ycia yn ys yse ysha ysia yssa ysse Elm a an ar ars as az ddin
e edin edina er i idar in ina ir ira o Eln a ar athan az ur Elo - d dia die dy ghosa him i ina isa ise ka n na ng ra
rm sy uan uisa uise ve wen wyn y zor Elp has ida idio Elr oy Els a abet abeth ad ayed bet beth ebeth evr ey had han i
ie ka n pet peth sa y Elt uran Elu ned ney Elv a an ana ar edin i ia ie ijs in ina inas ine ir ira is isa y yra Elw in
ira ood yn Elx an Ely a an ana ar as ce cia es esa n nor on ot s sa se see sha shia sia ssa sse ssia stan za Elz a
bieta e Ema - ad an d l lee leigh lie n na ni noel noil nuel nuela nuele nuelis nuella nuelle nuil r ya Emb et la Emd
adul adur Eme - bet biet e fa ilia k ka l le li lia liah lie lina line llia llie ly lye lyn m r rance raude rentia ric
rich rick rie rik rson rsyn ryk se y Emi - e el elia gdio ka ko l la le lea lee leigh ley li lia lian liana liano lias
lie lien liia lija lijan lijus lin lio lios lis lius liya liyan lja lli llia llie lly ls ly lya lyjane lyn lyrose n na
ne r ra rcan re rhan rjeta rkan rsan Eml en yn Emm a aculate ah ajane alee aleigh alene aline alise alouise an anouil
anual anuel anuela anuella anuelle anuil aunel ay e eli elia elie elina eline ely erich ett ey i ie iee ily y ylou Emn
a et Emo d gene ke n ry Emp eratriz Emr a ah an e ehan ullah ys Emy - lie r Ena - m mul r ra s ya yah Enc arna
arnacion arnita End a al ale alu ashaw er eris eshaw i ija ijs iris re ri rias ries rik rina ris rit riyas Ene - a as
dal dale dashaw gida ida je ko o r s sa z Enf es ys Eng da eda elbert elina ida iniz jell jull y Eni - a d da dale e
gda gida ja k ko ola oluwa s sa se ssa tan Enj a Enk elejda i Enl li Enn a i ie io o y Eno ch ck k la ra s sh Enr ic
ica ico ik ika ikas iko ique Ens ar ara ari herah io ley Ent issar Env er Eny - a Enz a i io o Eog an hain hainn han
hann Eoi n na Eol ann Eon a an Eor s Eos aph Eow yn Epa meinondas minonda Eph antus erem erm irem raim ram rata rem
Epi fanio Epo na nine Epp ie Era l ld lda ldo m n nda smo smus st stus y ycan zm Erb ay lin lina Erc an ihan ole Erd a
al em emer ene i ibay in mann ogan uan uana ursun Ere m mia n nalp ncan nsoy z Erf an Erg ener i in inel onul ul un
Erh a an ard ardt Eri - c ca ch ck cka co da don jon k ka kas ks m n na ncer nd ne nn nna nne noluwa ola oluwa on ona
q s sa selda ska ta Erj a on ona Erk am an ilic in inel ki soy ut Erl a and end in ina ind inda ing is isa Erm al anis
anno ela enegildo es ias in ina inia ir ira is iyas utlu Ern - a ad ani esa est esta estas estina estine esto ests
estyna i ie is o st Ero gul l n na nit s z Err aid an in is ol on yn Ers a an at ec el had ilia in Ert an en ugrul un
uncay Eru m Erv a aniye anur in ina inas ins is Erw an in ina Ery ildiz k ka kah l n ne nn nne Erz a sebet si Esa - a
ah d da h ias jas m t u yas Esb en Esd ras Ese - genet mael n nbay ngul ngun nia nturk oghene osa r t y Esf andyar Esh
a aa aal aan ah al an ana ani ar e ete etie etu ika ita te Esi - l la lya m n nam tifanos Esk ander il inalp o Esl am
em emnur i Esm a ae aeil aeili ael ai aiel ail anperi anur at ay e ee er eralda eray erelda ie ira iralda Eso he sa
Esp en eranca eranza iridion Esr a aa ah ef om Ess a ad ah aid am an ayas i ia ie ien Est a anislao eban ee efan
efania efanos el ela ell ella elle era ere ervan her i ifanos ifanous ra rella segenet Esu pofo Esy as llt Esz tella
ter Eta gegn gegne in n na Ete l la lka lvina m Eth an aniel el eldreda em en ian in na ne ni olle yn Eti - bar en
enne nosa qad zaaz Etk a Etn ik Eto ile Ets egenet egent egnet genet Ett a i ie ienne ore y Eua in n Eub ha Euc haria
Eud es okia ora oxia oxie Eue n Euf emia rat razja rosina rozyn rozyna Eug en ene enia enie enija enijus enio eniu
eniusz ine Eul alia oge Eum ene Eun - a an ice ika ike Eup hemia hrasie hrosyne Eur on Eus ebia ebio ebiu ebius tache
tachijus tachius tachy tacjusz taquio tathe tatiu ztak Eut imio ropio Euz ebiusz Eva - an h ld ldas lds lina line lyn
lyne lynn lynne maria n na nah nas nce nder ngaline ngelene ngelia ngelin ngelina ngeline ngelista ngelos nghelina nia
nn nna nnah nne nthe nthia rist riste risto Evc imen Evd e okia okiya Eve e ie leen lia lien liina lin lina line llyn
ly lyn lyne lynn lynne ristas rleigh rley rline rly rlyn rlyne rmod tte y Evg en eni enia enii eniia enij enija eniy
eniya eny ueni uenia Evh en Evi - a an ana anna e ee ja ka n na ta Evl a in yn Evo let n nne ny Evr a en im imer Evt
im Evv ie Evy - n Evz en enie Ewa - ld n tomi Ewe lina n Ewi n Ewu ra Exa uce ucee Eya - d l ssu su z Eyd ie Eye
rsalem rusalem Eyh ab Eyi tayo Eyl a een em ul Eym an en Eyo b Eyr usalem Eys an ha Eyt an han Eyu b p Eyv ind onne
Eyy ub up Eza an n na ra tullah Ezd rasz Eze chiel kiel kwesili l nwa quiel Ezg i in jan utekin Ezi nne o Ezm ae ai ay
e ee ie ira Ezo - Ezr a ah i iel Ezs aias Ezz ah Faa dumo iz iza izah khir ria riha ris tima timah Fab biha ia ian
iana iano ien ienne iha ijan ijonas io iola ion ius iusz jan liha rice ricio rizia rizio Fad ekemi el erera hel hil
hila hili i ia ik il ila ile ima imana ime l lo ua uma umo wa y zai Fae - eza gheh lan z za zah zeh Faf a bbbede Fah
ad ari d ed eem eema eemah ema id im ima imah imeh imul ir iza meda mi mid mida midah mina mo my ra relnissa rettin ri
rije rin rudin rullah tima Fai - cal da e ga ge gy k ma na nche ne q qa qah sa sal sel so ssal the thia yaz z za zaan
zah zal zan ze Faj ar er r Fak her hir hraddin Fal ah ak an aq co eh guni iha is isha ko lan lon lou lyn on yn yne Fam
a i il ke Fan a aka el endo etahun i ia ica itahun ka ni nie ta tahun tay taye tayie tehun ula Fao lan uzi Faq id Far
a aaz ag ah ahnaz ai aj aja akh amarz amita an anak as at az bod dad deen din dosa dowsa dowso dus eed eeda eedah
eedat eeha een eena ees eha eid ha haad haan had hadova han hana hanah hang hat heen hia hin hiya hiyo i ia iah iba
iborz id ida idah idat ideh ie iha ihah ijika ima in iq is isha ishta iya iz iza jana kas khan khanda khondeh maan naz
on ooq ouk ouq ra radeh rah ran rel ren ris rokh ron rukh ryl ryn shad shid tun tuun uk uq wa wah xiyo yaal yal yl yn
zad zan zana zaneh zeen zin Fas eeh eeha iha ika il ile sika sil Fat ah ama bardh bardha eema eh eha ema emah eme emeh
en heha hema hi hia hima himah hiya hma hy i igul ih iha ihah im ima imah imat imata ime in ina inur jon jona lind lum
ma magul mah manur mata me mir mire na on os ou ouma oumata oumatta tah teh uma umata Fau sta stas ste stin stina
stine stino sto styn styna zan zia ziah Faw - aaz ad az kiah waz zi zia ziya ziyah Fay a ad az cal e ed ez ha ize ola
ona rouz sal th the yaz za zaan zan Faz aan al an eel eela el il ila ile li lollah lul lur ul Fea rgal rghal rghas
rghus rgus rn rne Feb a e in ronia Fed ai ele en erica erico erigo ir ja or Fee na nja Feh im ime intola mi miye zaan
zan Fei - dhlim fei ge gy lim m sal ssa vel Fej sal zi Fek adu Fel ek eke eku esha ia ica ice icia ician iciana iciano
icidad icie icien icienne icija icijonas icita icitas icite icity icja icjan iks iksa iksas ikss in ina ip ipa ipe is
isa isha isia ista ister istus ix iz izia izian izitas ke leke Fem i ke Fen ella g ia ja na ne nella ni ris ya Feo dor
dora dosia dosij dosiy na nagh Fer ah ahdiba as at ay aye da dane daous daws de di dia die dinand dinando dinant dous
dousi dynand ede ehiwot emez enc es eshta eshte eshteh eydun gal ghus gie gus han hat hiwot id ida ide idun iel iha
ihan ihiwot ike inaz it iz jani man min muta nand nanda nande nando ne on oz oza oze ran rell rety san yal yas yn zi
Fes al tim to tus Fet en ene hi hullah ije iye sum ullah yen Fev en zi Fey esa essa ha isa isayo issa ruz sa sal ssa
yaz za zan zin zullah Fez a aan an han Ffi on Ffl ur Ffy on ona Fha llon Fhi ona Fhm in Fia - ch chra dh h mma nna z
za Fib ikemi Fid a aa ah aim an aye el ela ele elia elis elius elma es vi Fie n ne te Fif i Fii fi Fik ade adie adu
ayomi er ere eret erete erte eru ir ire iret irete irite irte iru re ret ri rije rite riye rt rte ru Fil aret dan emon
emona imon ine ip ipa ipe ipina ipp ippa ippo ippos is it iz mon ofteia omena san za Fim ar Fin a an bar barr dlay
dley ella gal ia ian ja lae lan lay lea lee leigh ley lo ly n na nan nbar nbarr nen ni nian nick nja nlay nlee nleigh
nley nly ntan ola tan ton ty ya Fio dor n na nagh nan ne nn nna nnadh nnan nnbharr nnlagh nnoula nntan nnuala nnula
ntan re rella renzo rina rino Fir as at az daous daus daws devis devs dous dovsi dows ehiwet ehiwot hiwot min ngiz oza
udin uz uze Fis aha ayo eha ha iha nik seha siha um Fit an im nat o ore same sum sume Fiy az infoluwa infunoluwa Fiz a
aa aan ah an za zah Fjo dor lla Fla ka mur nnan tun via vian viana viano vien vio viu vius Fle mming ur Fli nn Flo -
are area ella raidh rance rdeliza rea renca rence rencia rens rent renta rentia rentin rentina rentine rentino rentyn
rentyna res restan ri ria rian riana riane ribert rica rie rijan rije rim rina rinda rine rinel rio ris rjan rjon rrie
ryn ssie Flu rina Fly n nn Foa d Foc a Fod ay e il Foi - Fol abomi ake akemi arin asade ashade awe ke orunso u uke
usho Fon g For at had id ida ough ouzan tuna tunat tunata tunato tunatus Fos iya Fot ini ios is Fou ad ed rat zia Fow
sia zia Fox x Foy ez zul Foz ia Fra del do him iser izer n nca ncene nces ncesca ncesco nceska ncess ncessca nchesca
ncheska ncie ncina ncine ncis ncisc ncisca ncisco nciscus nciska nciszek nciszka nco ncois ncoise nek ng njo nka nke
nkee nkey nki nkie nkline nklyn nko nky no ns nsisca nsiska nsois ntisek ntiska nz nzi nziska nziskus ser sier ya yah
yer z zer zier Frd a Fre a d da ddi ddie ddy deric derica derick derico derik derika derike derique di dj do dric
drick drik drika dy eda eha ha hiwot ia iah ida idy ija iya j ja shta w ya yah yda yia yja Frh ad Fri a ba cis d da
dah derika dis djof do dolin drich drihs dtjof eda ede edel edemann eder ederike edhelm edolin edrich edy gyes met
shta so tjof ts tzi Frm an Fro n sa win Frq an Frr ux Fru sina zsina Fry da deryk deryka Fse ha Fua ad d t Fug en Fuk
ru Ful den gence gencio gentius op vio Fum a milayo Fun da g mi milayo Fur ah aha han kan qaan qan zana Fut ty Fuz ail
uli Fxr ddin i iyy Fyn - lay lee ley n nlay nley ton Fyo dor na Fyy az Fyz a Fza il Gab bie e el er i ia ija in ino or
rial riel riela riele rielis rielius riell riella rielle riels rijel rijela Gad dam enya i Gae l lan len lle nor tan
tane tano Gaf ar ur Gag an andeep anpreet ik Gai - a da dis ge l le r tan us Gaj a an Gal adriel al asso dino en i ia
ib ileo in ina ip o vin ya yna Gam al aliel ar bo ze Gan da dalf esh ga i im imet imete iye iyu na pat patrao Gar an
ance ath bhan bis ech eer egin et eth ey ga gari gi i ibov ie ik ima in ion ith lapati mon on ren reth ri rick rie
rith ron ry v van y ylee yn yth Gas haw par pard pare tone zton Gat honi ien is Gau har rang rangi rav ri rika tam
tami tham thier tier Gav an en in indeep inder riel riil ril rilo yn Gaw ain el Gay ane athiri athri atri e l la le na
ner nor Gaz anfer el i mend Gba debo Gbe misola nga Gbo lahan woade Gde y Gea - nina roid Geb erekidan erie eru eyeh
eyehu eyhu ire iru re rekidan rekidane remariam remedhin remesekel remesikel remeskel remeskele rie rkidan rmeskel ru
yehu Ged - eon erts ey iminas ion vydas Gee na t ta tanjali tha tika Geg e Geh an Gei r Gej za Gel ata engul eta ila
lert somina ta u Gem a chu echu eda ima ina ini ma mechu meda Gen a adijus an c caslan cay drikas eve evieve ia is na
nadi nady naro net o ovaite ovefa oveita oveva owefa ta ti tiana tijan tijana trit Geo - ff ffery ffrey frey n rdan
rdie rg rga rganne rge rgea rgeana rgeina rgel rgena rgeta rgette rgey rgi rgia rgian rgiana rgianna rgica rgie rgii
rgij rgina rgine rgio rgios rgius rgiy rgs rgy rja vana vanna vanni Ger aint ald aldine aldo allt amew ard arda ardas
arde ardine ardo ardus asim asimos ay ben d da eben emew emi eon fried gana gely go hard hardt hild i lach linda linde
main mana mano may maye mew not o old ome onimo rad ran ri rie rit ry shom shon son sz t ta ti tie trud truda trude
trudis um vais vasio wazy wyn Ges a are ese esse ses sese sesse sica Get a achew ahun ahune aneh anehe anhe ayeneh e
eneh enet ent hen hera hin hyn inet net o oar rude tu u Gev in org Gez a achew ahagn ahegn ahegne ahgn ahign al aw
ehagn im Gha alib azi da deer dir ffaar ffar foor ida it ith leb li lia lib nee nem nia nim nnam rib saan sem ssan uth
wth yoor zal zala zalan zale zali zanfar zanfer zawan zwan zzal Ghe na nadie orghe orghita rghina Ghi a da las llie
slain slaine ta yaath yath zlan Gho frane lam lami Ghu fran laam lam lamullah nayn sharib sun tayf Ghy slaine Gia - an
cinto cobbe cobe como da mpaolo mpiero n na ncarlo nfrancesco nfranco ng nina nluca nlucca nluigi nmarco nna nni nnina
nnino nnis npaolo npiero npietro Gib ran ril Gic a u Gid e eon ey o on ugu Gie dre drius sela Gif ty Gig el ha i Gih
an Gij s Gil - a ad an bert berte berto by da ead i ian lean leasbuig leon les li lian liann lianne ly Gin a ette evra
o taras tare tautas te ter ts utis yas Gio - acchino achino an ele ffre ia n nata nathan ni rdana rdano rgi rgia rgian
rgiana rgie rgina rgio rgos sue vana vani vanna vanni Gir ay emay emaye ik indra ish ishchandra ma may maye mu um Gis
ela ele ella elle Git a anas au el ha hinji i onga ta te tel ti ty Giu lia lian liana liano lietta lio se seppa seppe
seppina stino sy Giv erny Giy a Giz - achew aw awe ela ella elle em ew Gje rgj Gjo n Gla dis dson dys in uco Gle b bs
na nda ndon nn nna nys sni Glo di dy ire ria rija Gly n nis Gob ena ertina ind God a ard efroid fred fried iva ofredo
swill will Gof fredo Gog i Goh ar il Goi tom Goj ko Gok - an ay budun ce cebalan cil deniz en han men nur peri sev ten
tug ul ulan Gol am da de di dy i naz shifteh Gon a ca cafer calo en ul zaga zalo Goo dluck Gop a al i ika inath Gor -
an ana azd dan dana don el gi gunay kem klu sev Gos ia ta win Got ard frids tfried thard thold tlieb tlob Gou rahari
rav Gov ardhan ernorate ind inda inder indrao Gow ri Goy o Goz de el em Gra ca cee celyn cen cey ci cia cian ciana
ciano cie ciela ciella cienne cja cjan cy di dy e eme eson ham inne ison nia nit ntas tian tiana tiela tien yce ycen
ycie yden ym ysen yson zia ziano ziella zina zvydas zyna Gre ame ca co g ger gg goire gor gori goria gorian gorio
gorius gory ig jsi sa t ta tchen te tel tha the thel ti tta yson Gri eg er eta ff ffydd gor goras gore gori gorii
gorij gorios goriy gory ogair selda shma Grm ay Gro zdan zyu Gru ffudd ffydd Gry - ff ffin Grz egorz Gua ng ngyao rino
Gub ena Guc al luer yeter Gud eta run Gue nnadi Gug andeep lielmo u Gui - do lherme llaume llermo nevere omar seppe
Gul - ab aga am ar ay bahar bala bani beyan biye can ce cegun cin cohr dam dane der dunya ed eed egen eid el en enay
er ev faam fam fari fer feza gen guzel han hanim hisar ia iano in inaz istan izar kadin lr lu luhan mira misal nar
nara naz naziye nihal nur ozge peri r raiz sa sah sahin salin selin sen seref seren sevil shad shan sim siye sn su sum
sun tac tekin ten ter tkin us ustan uzar xar zadiye zar Gum ustekin Gun a ar ars ay aydin bir cho da dars dega del den
dula duz duzalp ebakan eet el er eri es ey gordu goren hild illa ita jan kurt nar sen ser ta tars tis ver vor Guo da
Gur - arda ay bagh bakhsh bani bet bir charan charn chetan cuye das dave dayia deep dev dip dit elcem emu fateh han i
imu inder jas jeet jeevan jinder jit jot jyot kamal kan karan keerat kiran kirat leen li maan mail male man mare meet
minder mu mukh naik nam neet nek noor page paige pal preet priya raj sahib sal sel sev sevak sewak shaan shan sharan
sharn sharon simar simran taj taran tej ten umu ung urao veen veer vinder vir winder Gus - ta taf tas tav tavas tave
tavo tavs taw tawa te ztav Gut o ti Guu leed Guv en ercin Guy e lain Guz el ey Gvi das do donas Gwa wr Gwe n nan nda
ndolen ndolin ndoline ndolyn neth nlli nllian nn nna nnan nnie nno no nyth rn Gwi don lym on Gwy dion n ndaf neth nfor
Gya n rfas Gyd a Gyl es Gyo ngyi ngyver rgy rgyi zo Gyp sey sie Gyt e is Gyu la Gzi m me Haa d di dia diya diyah fizah
jar jarah jira jirah jra jrah kon la lah mid na ni nia niah niya niyah q ris risah rith roon shim shir sini wa ziq Hab
eeb eeba eebah eel en etamu ete etom etu ib iba ibah ibat ibe ibo ibu ibul ibullah ibur iiba il itamu ite itom itu on
oon tam tamu te temichael tie tom tu Hac ene er hem i iali iby ile Had ar as assa assah dijatou dish dy dyjatou eal ee
eed eel eeqa eeqah ego egu en er go gu i ia iah ice id igo igu ija ijatou ika il iqa iqah is isa ithi iya iyah iyyah
iza ja jer lee rey rian rien y ya yn zer Haf - eez eeza eezah ez eza id ida ina iza izah ize izur sa sah sat sha so
ssa wen za zah Hag ar er gai i op os osa ose oss us Hai - ba dan dar de dee den der di don dy dyn fa ka la lee leigh
lemariam lemariyam lemichael ley lie lley llie lo lu ly m manot mi qa qah tam tham them yan zea Haj a ar ara arah dar
din er era erah ir ira irah nalka o ra rah rie rija rije rudin rulla Hak an eem i ikat im ima ime in ki ob on tan Hal
- a ah aina dan den eem eema eemah eena eigh ema en ena enur ey i ia id idun ie il im ima imah imat ime imo ina is isa
ise isi it iyah iyat iye ka la le lee ley li lie lum ly szka uk var yna Ham aad ad ada adi as ayl ayun az d da daan
dah dan di din dullah dy ed eda eed eeda eedah eem era i id ida idah ide ideh idou idullah im ima is ish isi it iyet
maad mad mam mouda na nah oon oud pus sa se sini y za zah zat ze zeh Han - a aa aan ad adi ae ah ako an ane ar asa aya
biken de dwalla e edan eef eefa eefah een em en fa faa ga h i ia iah ieh iel if ifa ifah ife ifi iifa im in is ish
isha iya iyah iye iyeh iyyah ja jo ka na naa nabel nah nalise nan ne nele neli nelore nes ni nibal niel niya no ns nu
ny o ora s sa sah si sika sini ss sultan umantha umshahe us y ya z zade zala zalah zlah Hao - ran yu Haq - eem Har - a
ajan alamb alambie alambos ald alds am ambee as bi binaz binder bir dayal deep dev di dik dip eem eena ees el esh eth
gun i iette ijs ikrishna imohan in inakshi inder ine ini is isa isah isan ish ishan ison iss isson ita ith itha iton
iz jaap jan jap jas jeet jeevan jinder jit jivan jot joth jovan jun jyot karan keerat kieran kiran kirat krishan la
lan lea lee leen leigh lem len ley li lie lii lin lo loh lowe lun ly lyn lynn mandeep mani manjit manpreet meet minder
moni monie naaz naik nail nam neet nek noor old oldas oldo on oon oun out pal preet priya raj ri rie riet riett riette
riot risen rish rison risson ro ry ryson sha shaan shad shal sharan shdeep shil shini shit shita shith shitha shiv
shni simar simran simrat tej tmut twig u uka uki um un una utyun uun vee veen veer vey veylee vi vie vin vind vinder
vir vy yad yan ys Has aam aan an ana anah anain anat anayn ancan bek chim eeb eeba eebah eena eenah en et gul haam ham
hem hemi hi hiki him hir hmeet hveer ib iba ibah ibe ibullah ifa ija im in ina inah ini mig mik na naa naat nah nain
nan nat nath ni ret saan saballah sam san sane sanein se sen siba sibullah sien sina snain souna ti tyar Hat a em ice
idza im ima in ixhe tan ti tie ty un Hau - ke wa Hav a al ali anah and anna annah el ilah in ish se va vanur Haw a aa
abibi ah al anatu ar ehindi in kar o ra raa re wa waa wah ys Hay a aa aan aat ah al ali am an at ati ato dan dar dee
den der din dn don dyn el et fa k lay lea lee leigh len ley li lie manot ret rettin ri riye rullah runnisa sam tam
tham them yaan yan Haz al ar bije eem em era im ine iq iqah ir ra rat ret Hci - Hcr - Hea ther venleigh Heb a ah ba e
Hed a aya d da di dwyn dy e i ia ie ija il iye ra vig viga vika wig y Hee - ba la na r ra ral t ya Hef in Heg e Hei -
dar de demarie der di drun dy ke kki ko mo n ne ner ni no nrich nrihs nz tor Hej a an ran Hek ima ime mat met tor uran
Hel a aina al an ana ayna da der edd een eena en ena enann ene eni enmarie enor ga ge i ia ie in ina iodor iodoro ios
ka ke la le len lena li lmuth ma mar mi mut muth muts my oisa oise vi vijs yn Hem a ali an ang angini ani ant anta en
i ish isha lata ma n Hen a al d drik drika drikje drin drina drix dryk g ia ife il k li lie ly nadiy nah ni nie ning
ny oc och ock ok os ri ric rica rich rick rico ricus rie rieta riett rietta riette rijs rik rika rikas rike riks rique
ry ryk ryka Heo - rhiy Hep hzibah zibah Her acleea aclio berta berto berts bie bord cules dis ibert iberto kulan kus
leo ma manas manis mann marni mela menegildo mina mine minia minio miona mione mionie moine nan nando old schel sh
shel shi shy si ta tha Hes am bon ham sa sah ter Het - a al i ti tie ty vi Heu lwen Hev a i idar in Hew a ad i ie in
Hey dar don dr vetullah Hez a an ekiah niye ron Hia - cynt cynth m n Hib a aaq ah aq atullah ba bah o Hic ham hem ran
sonmez Hid a ajete aya ayah ayat ayet eaki eo ir Hie n nadz p ronim ronimus ronymus u Hif a sa sah za zah zullah Hij
aab Hik ari aru ma mah mat met mt Hil aire al aria ario arion ary ayda bert da dah de debrand degard degarde degund
dur ja ke kka la lary lel levi ma mar mi Him a al alaya ani anshu at esh mat Hin a aa al da dal dy esh et na nerk Hio
b Hip olit olito polyte polytus Hir a aa ad ah al am an anur en o oaki oki oko oshi oto oya ra ut His ar en haam ham
san Hit en esh ler Hiu - Hiv a da Hiw a an et ot ote Hiy am iwot wot Hiz ar ir Hja lmar Hjo rdis Hli man Hmd - Hmi d
Hoa - i n ng Hob ie Hoc ine Hod a an ari o on Hog er ir r Hoi - Hok - Hol ger i lee leigh li lianne lie ly lyann
lyanne lye lymarie lymay Hom a aira ayon ayra Hon gwei gyu i ia ie ora orat orata ore oria orine ya za Hoo da do man r
rain ria riya riyah Hor ace acio atio atiu ea ia moz tence tencia tense tensia tensja tenzia ymir Hos aam am ea ein
eyni hang kadem na ni sain sam sein seini Hou - ari cemeddine cine da ria shang ssam ssem Hov - hannes sep Hoz an Hre
dhaan Hri day shi shikesh stian stiana stijan stina stiyan sto thik tik tika Hrv oje Hry horiy Hsi n Hsn - aga Hte t
Htt p pwwwwikidataorgwell Hua - n Hub a an ert ertine ertus Hud - a aa aifa aifah avent ayfah ayfi eyfa haifa haifah
hayfa hayfah Hue y Huf sa sah Hug h hie o on ues uette Hui - Huk am umdar Hul da ya Hum a aam ah aid aima air aira
airaa airah aiya am ara ayd ayl ayra ayraa ayrah ayun berto bt eira er era erah eyra ira ma mera na nah yra za zah Hun
ain alp ar ayn de die er ni nie ny or Huo ng Hur - ain aira airah dogan ia ican ija iya iyah iye iyyah met sh side
uyet yasar Hus aam ain aina aini am amettin ayn een ein en eyin eyn eynqulu ham hang men na naa nah nain nayn ne nein
ni niyy nuhal sain sam san sein sen sien sin sna snain Huu - Huw - Huy - en nh Huz aifa aifah air ayfa ayfah efa eyfe
uri Hya cinthe m ng Hyd er Hye - on Hyn ek Hyp polite Hyr ije um Hys en Hyt ham Hyu n ng sein Hyw el ot Hzi - Iac ob
ov Iag an o Iai an n Iam - Ian - a cu ina is na nis os the to Iar a la laith oslav Ias ha mina on onas Iba - ad dete n
Ibb y Ibe - n rahim Ibi dapo ronke so Ibn - Ibo lya urahima Ibr aaheem aahim agim ah aheem ahem ahiim ahim ahima ahin
ar o Ibt ihal isaam isam issam Ibu kun kunoluwa Ica - Icc hak Ici mbike Icl al Ida - l lene lia lina n ra Idd o risu
Ide - n sbald Idi - k ka l r ris Idm an Idn an Ido - wu Idr eece ees is iss issa Idu n na Idz i Iea sha un Iee sha Ief
an Iei sha Ien - Ier emia Ies a ha haa tyn Ieu an Iev a gueni Ifa n t Ife - anyi anyichukwu chukwu chukwude dayo oluwa
oluwapo oma Iff ah at ath Ifo r Ifr a ah an az Ifs a ah Ift ekar ekhar ikar ikhaar ikhar Ifu nanya nanyachukwu Ifz a
ah al Iga - l Igb o Ige - Igg y Igl i Ign ac acas ace acia acio acja acy as at atas ati atius atz az azio e Igo - r
ris rs Igw e Iha b r Ihf az Ihi nosen rwe Iho r Ihs aan an Iht esham iram ishaam isham sham Iid a Iin a Iio na Iir is
o Ija - az h ya z Ije oma Ijl i Ika - Ikb al Ike - chi chukwu nna oluwa r Ikh laas las ra Iki ng z Ikj ot Ikl im ima
Iko - Ikp onmwosa Ikr a aa aam aan ah am amah an imah Iks hita Ila - f h i ina kkiya lmis n na ni nna ra ria rie rio
rion ry y yda Ilb ek Ild a ar efons efonso em ephonse es iko iz Ile - ana en f na ne nia rioluwa yna Ilg a ar i mars
onis Ilh aam aan am ami an ana Ili an ana anna as e es ja jas m n na nca nka r ra re ria rian riana rida rjan rjana
sha uta ya yan yana yas Ilj a ana as Ilk a an ay bahar can e er im in ka lima nur Ill a an ana eana es i ia ian iana
ianna ias ona ya Ilm a afer an ar ari ars i ije Iln ar Ilo - n na nka Ilp er Ilq ar Ils a e u Ilt er eris Ilu ta Ilv a
ars ie y Ilw aad ad Ily a aas an ana as ass es ssa Ilz a e Ima - ad am an ani d gen ma mah n na ne ni nts nuel ny ra
rah ran ri rni rnie ya Imd ad Ime - d lda n ne r Img e Imi lia sioluwa Imk e Imm a aculee an anuel anuella e o ogen
Imo gen gene gin gine h jen la ru Imp hateme Imr aan an ana anul e en ich ihan Imt iaz iyaaz iyaz Ina - am ara aya
ayah cio iya iyah ki m n nc ncli nna r ra rah ri rs s ya yaah yah yat yt Inc a i ifir Ind ah ali ea ee er erdeep
erjeet erjit erpal erpreet erveer i iah iana ianna ica io ira iya ra raj rajit rani re rikis ris rit u ulis umati y ya
yana Ine - l s sa se sh sis ssa ta z za Ing - a alill bert eborg eborga egerd ela elore emar er mar mara mars o olf
rid rida una var vild Ini - go ka oluwa s shka ta ya Inj a i Ink a e en eri Inm aculada Inn a aya ayah e es ess is
ocenty ogen Ino cencio centiu la Inq ilab Ins a af ha haal hallah hirah iya Int a ars essar ihap iqam isaar isar issar
izar s uri Inu sah Inv er Inz a am Ioa chim n na nina nn nna nnis Ioh annes Iol a anda anthe o Ion a agh as atan e el
ela elia i ica ie na ut Ior dache gu i werth Ios efina if ua Iou lia ri Ipe k Iph ie igenia Ipo litas Ipp azio Ipt
isam Iqb aal al Iql aas as Iqr a aa ah am Ira - d da dj h ida j kli m na ti wati z Ire k m mide msu n na ne neu neusz
nie oluwa oluwatomiwa tioluwa tomiwa Irf aan an Irh a aa Iri a denta e m na ne nel neu ngo ni sa sz Irj a Irk a Irm a
ak antas ela eli elin gard ina Irn es Iro - Irr am um Irs a ah haad had Irt aza iza Iru m ndeep ngu Iry a na s Irz a
Isa - a ac ack ah ak am aq beau bel bela bele bell bella belle c cc ck dora h hak haq i iah ias ie k kas lie m mbard
ta tou tu ura ure ya yas Isb ah at Isc an Ise - abail abal la lin oluwa r ult Isg ndr Ish a aa aac aal aan aaq abel ah
ak al an ana ani anvi aq aque ar ara bel belle e eanesu er faq ika ita ka mael mail mam meal meet neet o ola preet raq
rat rath tiaq veer war wari Isi ah aka beal dor dora dore doro dro k kay l lay man n oma s Isk a andar ander ender ra
Isl a ah ay ean ey im ime Ism a aa aaeel aael aeel aeil ael ah ahan aiel ail aila ajl an ar at atullah ay ayil et ete
ije ik ir o t Isn ije Iso - bel bell bella belle la lde Isr a aa aar ael afil ah ail ar eal Iss a abel abella abelle
ac achar ack ah ak am e ey iah iaka obella ra y Ist ahil ar ifanos ref van Isu f Isz tar Ita - i la lia lo mar nya y
Ite oluwakishi Ith sham Iti - Ito - han Its ham Itu ri Itz el hak iar Iua n Iul ia ian iana iia iu ius Iun a Iur i ie
ii Ius tin tina tinian Iva - an ilo n na ndro nka nna no nova ns r rr rs yla ylo Ive cen lin lina n ta tt tte y Ivi -
ca e ta Ivk a Ivo - n na ne nn nna nne r Iwa - n Iwe ta Iwi nosa Iwo - na Iwu eke Ixt iyar Iya - as az bode d dunni h
n na nla nna nnah nuoluwa s su z Iye d sha Iyi noluwa ola yurek Iyk e Iyl a ah Iym an Iyo b na Iys ha Iza - ac ak an
az bel bela bele bell bella belle c ck h iah k n ura yah zul Ize l m t Izg u Izh aar an ar Izi ah aslav dor dorius
dors n Izm a Izo bel bella belle lda Izr ael Izs ak o Izu chi chukwu Izy aan an da dor dora Izz - a abel abell abella
abelle ah ak at et ettin ey i ie obella t y Jaa bir c d far k kko n na ne nvi ziah Jab ar ari baar bar bour e ed een
er ez ir ou r raan ran reel ril Jac - alyn cob e ee ek elyn en enty ey hym i ie im inda int inta intha into k kaleen
kaline kalyn kee keline kelyn ki kie kir kline klyn klynn ksyn ky lyn lynn o ob oba obe obi obina obine obo oby olyn
opo qualine qualyn que quelene quelin quelina queline quelyn quelyne quelynn quelynne ques qui quie quiline quline
qulyn son ub y Jad - a ah aine an e ean een en ene esola ey ie iel ine on ranka vyga wiga yn zia Jae - da dan den don
dyn l la lan len lyn von Jaf ar er et far fer Jag adish an annath apati at deep dev dish ir jeet jeevan jit meet mohan
na o oda pal preet raj rati roop tar veer vi vir Jah aan an anara angir anzeb ari aziel dami dari del dell ed edur eem
eim i id ida idul idur iem ime in ir iz ja kai leel loul m mai mal mali mar mari mel miah n nae nai navi nay ni nvi
nyah rel rell rome siah varni vel von zara ziah Jai - a ah ce cee cob d da dah dan de deep den dev die don dyn i k ke
kishan len ma mal mala man me mee melee mes meson mey mi mie min mini my n na naba nam ne ni nulabdeen pal preet r raj
ro rus sal sen sey sha shna son val van veer ven vir ya yan yana yden yeola Jak - a ab e ey i ia im ir k ke ki lin o
ob oba obi obs obus oby ov son syn ub up Jal - aal al aliddin e eel ees en ia il ila ina iyah sa Jam a aal ahl ai ain
aine al ali all alle aluddin an ani ar ari ario arl arley aul ay ayne e ee eel eela eelah eil el ela elah elia ell en
es esina ey i ia iah ie iee iel ielea ielee ieleigh ika il ila ilah ile ilia illa illah ilya ima in ina ini ino ir ira
iro iul mal o oy setjee shed shid una yang Jan a ade ae ah ai aid ak aki an ani at avi ay aya da do e een eeta ek el
ell ella elle ene essa et eta eth ett etta ette ey ez geer gwa hvi i ia iah ic ica ice ick ie ik ika in ina ine is
isha islaw issa ita iya iyah ja ka kat ki kiel ko n na nah nai nat nath natul natun ne neke nes net nette ni nic nica
nice nick nicke nie nik nika nike nina nine ning nis no o os osch oshan u uariusz uary uja ujan us usch ush ushan usz
vi vier ya yar zen Jao uad Jap het heth ji leen neet Jaq - ualine uan ue uelina ueline uelyn ues ui Jar a ad da del
dell din dyn ed ek el ell ema en et eth i ik in kko la lath le leth mil mila mo ne no o od ogniew olim om ome omil
omir omira on oslav oslava oslavas oslavs oslaw oslawa rad rah rell ren ret reth rid rod ron ryd uthip vi vie yd Jas -
an ar bir cha deep dev e em emin en er ey h han handeep hanpreet har ia iah iel im in ir iri jeet karan karn keerat
kiran kirat kirit leen lene lyn maine man meen meet men mia min mina minder mine minka mir mit mitha myn myne na neet
noor on pal par per preet prit priya rah raj reen roop sem ser sim sin tin veen veer vinder vir want winder Jat husan
husha hushan in inder Jau hien nius Jav ad ae aid airia an ani anie anni ante ari aria arn arne arni aughn aun ed el
ell en ene eria eriah eriya i id ier iera in ina ine ion is on one ontae onte Jaw aad ad ahar aher ahir airia airiya
aria dat eria har id wad Jax - en in n on son ton x xon yn Jay a ah alakshmi an ana ani anna ant anta anti ati
awantiben ce cee cen ceon cey ci cie cob d da dah dan de dean dee deen deep den dene dev din dine dn don dyn e ed en
esh jay k ke kob kub la lah lan lea lee leen leigh len lin lon me mee mes mi mie min mz n na ne ney ni nie on quan raj
ron se sen son veer ven vir von Jaz - ep eps ia iah ib lyn min mine myn myne on zlyn zmin zmine zmyn Jdr - Jea na
nanne nelle nett nette nie nina nine nna nne nnelle nnette nnie nnine nnot nny Jeb a et Jec hiel inta Jed - aiah d
ediah iah ida idah idiah idja rzej Jee - l mie na t tinder va van ven vika vun ya Jef f frey ta Jeg or Jeh an ane
angir iel on ona ovani uda Jek abs aterina aubs Jel a agat ani e ena ica ina izaveta la le mer Jem - a aine al ale alu
el emah i iah il ila ima imah ina ini ma mal mima uel utai Jen - a ade ae ah ai an aro ay aya ayah eba efer el elle
essa evieve i ia ica ice ifer iffer ika il in ina ine ipher isa ish isha ita na nafer nah naya ne nefer ni nica nie
nifer niffer nika ny nyfer o ovefa s sen son syn Jeo - rge rgia rgie Jep chirchir chumba kemoi koech korir kosgei pe
too Jer - ald amiah e ed ell emi emia emiah emias emiasz emie emih emy gus i iah ica icho ico iel ina ko main maine
mayne miah nej oen om ome omin omos on one onim onimas onimo ono onym op otich rard reh rel rell ri rica ry si sie
usha uto zi zie zy Jes aja al amine ca han hua hurun i iah ica ika ka ko lin lyn min mina per sa salyn same samie samy
samyn se seca senia si sia siah sic sica sicah sicca sie sika sikah slyn sy syca sye ton usa utofunmi win yka Jet a
hro mir mira on t ta te ti Jev a an aughn en geni genia genija genijs in on onte Jew gienij Jey a da han lan Jez -
dimir iah reel ups z Jha lak nae ne ngir nvi Jhn elle Jho n nny ny Jhu ma Jia - bao chen h he li lin n nhui njun nna o
qi rui wei xin xuan yan yi yu Jib raan raeel rael rail ran reel riel riil ril rin Jid e enna Jie - Jig ar me Jih an
ane Jil - a an l la li lian lianne lie ly Jim - a ena i in ma mi mie my Jin - a al ane ay da dra drich driska esh g
gjing gyi ny o son tana ty yu Jio rdan Jir eh i ik ina o Jis hnu ka Jit en endra esh ka u Jiv an in Jiw an on Jiy a
aad an Jna i n nadabhiram Jnr - Joa - b chim cim ckim h kim l n na nes ni nie nita nn nna nnah nne nnie nnis o quim
quin quina r s sh Job an e ey i ie y Joc asta coaa elin eline elyn elyne elynn hebed hem hen ie lyn Jod ean ee en ene
h hi i ie ielee ilee ine y Joe - ann anne b dy l la leen lene li lie lin lina line ll lla lle ly n p seph sph y Jog
endra inder Joh - an ana anas anes ann anna annah anne ans b di irul n nalyn nann nathan nathen nathon nie njames njoe
nlee nna nnie nny nothan npaul nross ny ura Joi - a e rdan Joj i o Jok o ubas Jol a aine an ana anda anka anta aoluwa
e ee een eigh ene eon ey ie ien ijn in ina ine ita on yon Jom ana Jon - a ah aid ar as asz atan athan athen athon e el
elle i id ida ie ina is jo joe n na ne ni nie ny o othan paul s son te ti ty y Joo - d jo ls lz n na nas ry st Jor a
am an awar daan dache dain daine dan dana dane danka danlee dann danna danne dell delle den dhan di die din dina dis
don dy dyan dyn dynn ell g ga ge gen gi gia gie go gosz i id ie ik in inde is j ja ji jia jie ma n une unn y Jos a
aphat celin celine celyn ch cha chua e ee ef efa eff efin efina efine elin eline elyn ep eph epha ephat ephin ephina
ephine ette ey h ha han hika him hkun hpal hua huah hveer hwa i ia iah iane ianne ias ie if ifas ija ine ip ipa ka ko
lyn o phat phine se sef selin seline selyn si slyn t u ua uah ue uha y Jot ham Jou bert d ko mana ni rdan ri ry sef
Jov a airia an ana ani anka anna anni anny awn en i ian ica ie in ita o Jow an en ita Joy a celyn eeta line nul ti Joz
a afat e ef efa efina eph iah ie o sa sef sias ue Jqu an Jua - n na nita nito nna Jub air aydah ayer eda el er ran ril
Jud - a ah e i ie it ita ite ith y yta Jue l lz Jug raj urtha Juh a an ani el ena i o Jui - Juj har Juk ka Jul a e
ekha en es i ia ian iana iane iann ianna ianne iano ica ide ie ieann ieanne ien iet ieta ieth iett ietta iette ija
ijan ijana ijonas ijs ika in ina ine io issa ita itta ius iusz jana ka lian y Jum a aa aane aima aimah aina ainah an
ana anah ara aymah eirah oke Jun - a ad aed aid aina ainah ayd aynah e ed es g hao i ia ie is ita ius jie o us xi yi
Juo zapas zas ze Jup iter Jur - aj an and as ata ate e ek ell ga gen gis gita i iaan ij ijs ijus is o Jus ef if ra si
tas teen ten tene tian tin tina tinas tine tinian tiniani tino tis to tus tyn tyna uf ztin ztina ztinian Jut a ta Juu
l Juv an eria raj Juw airia airiah airiya airiyah airiyyah airyah airyyah ariah ariya ariyah ayria ayriah ayriya
ayriyah ayriyyah e eria eriya eyriya on Juz efa Jwa n na Jye - Jyo ti tsna Jyr i ki Jyt te Kaa jal mil milah n ri rina
shif viya vya ya zim Kab e eer ir ira iru isha ori we Kac e ee em en ey eylee eyleigh hela i ia ie iee ii per y Kad a
an ar dour dy e ee eem eer eja ell en ence er esha ey him i ia ian iatou iatu idja ie ieleigh ija ijah ijat im in
inana ir ircan isha iza on ra ri rija rije riye y yleigh yn ynce Kae - dan de den die don dyn l la lah lan leb lee
leigh lem len ley li lie lin lo lum lun ly lyn lynn mon nan sha son tlyn ya Kaf eel ia ui Kag an e Kah - an asay esay
essay ina ir isay issay l lan len li lia lil lin say ssay zad Kai - a ah an cee cey cie d da dan de dee den dence dey
di die din don dy dyn e en esha f ghla ghley han i ja la lah lam lan lani las lash lean leb lee lei leigh lem len ler
ley li lib lie lin llan llie llum lub lum lyn lynn m mana men naat nan nat ne nen o on ra rah ran rav reece reen rell
ren rene rese ri rn ro ron ros ryn s sa saan san sar sen sey sha sie son ssa t tie tlan tland tlen tlin tlinn tlyn
tlynd tlyne tlynn tlynne to us wan ya yah yan yen yla yn yon z zar zen zer Kaj - a al an etan etana etonas ji ol sa
taz us Kal - a am an ani avati aya bi den ea eah eb ebh ee eel eem eema een eena eesi ei eigh eigha eisha ekidan el em
en ena eo esha ev evi ey gay han hor ia iah ib ice icia id ie iegh ifa ikidan ikst il ila im in ina inka isa ise isha
issa ista iyah kidan lai lam lan le leigh lem len ley li lia lie lin liopi lis lista lon lum ly man o ob on onice onji
oyan pana pesh pit soom sum trina tun ub um up uwa ven vin vis vyn ya yani yn Kam - a aal ahl ai al aldeep ali alini
aljeet aljit alpreet aluddin ani ar ara aran ari aria arion arl arni au aya biz den eel eela el eleddine elia en er
eran eron eryn esha iah il ila ilah ile ilia ill illa illo ini ira iran isha iya iyah ka la lesh o raan ran ren ron
rul run ryn si siyochi siyochukwu uran ya yar Kan - aan ak ako an av ber chan dasamy def dice dis dy e eez ety g i iha
ika ini isha ishk ishka it ita iz jana nan okwan on pulat sas stancin ta tilal ty ut uth wal y ya yarat ye yinsola za
zah Kao - mbwe ri utar uthar uther Kap - agan il ilan inga rice Kar - a aamat abas aca aer agh ah akucak alee aleigh
alyn am ama amba amdeep amjeet amjit amveer amvir an anbay andeep ani anja anjeet anjit anjot anveer anvir apet ar
atas can del delen do eem eema eemah een eena el elia ell em en ena ene enina enjit enza ha hys i iann ianne ice ie
iem ien ile im ima imah imi in ina inda ine is isha ishma isma iss issa isse ita iuki l la lah lee leen leigh lene ley
lheinz li lie lijn lina lis lo los lotta lton lukhan ly lyn lynn man mani mel mela mella men min mjeet myn n na nail
nan nel nell nye o ol ola oliina olin olina oline olis oly olyn on ra ragh rah ran rar ren rera ri rie rigan rina ris
rson ry sen son sson sten syn tal tar tel ter thik thika thikeya tik tika tikeya um un una wan y yl yn yna ynn ys yse
yss zan Kas - a ahun am andra ay aye bar e eem em en ey h haan haf han hane hangaki haun hef hetu hif hifa hish hmala
hvi i ia ib ie if im imir jan ka kazi mira on par paras pars per pian ra s sa sahoun sahun sam sandra say saye sayie
"""
