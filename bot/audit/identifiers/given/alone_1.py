"""Given names that are nothing else, part 1; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
Aaa qil Aab an id Aac hal Aad a am an arsh el en ham hi hya i il ila it itya vik ya yn Aaf ia iya iyah reen rin Aah ad
an ana il na ron Aai dah den la lyah ma na ra rah sha shah va za Aak arsh ash ifa ifah Aal a aa am ayah eah ee eigha
eyah ia iah im imah isha iya iyah iyan iyha liyah ya yah yiah Aam an anah anee ani ar ena enah er il ilah ina inah ir
ira irah na nah ozaa Aan and aya chal ia ika is isah isha iya iyah uoluwapo ya Aaq ib il Aar a abi adhya an ani av en
ez i ia iah ian ib ic if ifah ika in ini is ish iv iya iyah iyan iz na nav ne o ohi on ondeep onjit onveer oon ran ron
ryn sh thi ti un ush ushi vi vin ya yan yanna yav yn zo zoo zu Aas a ha hi hif hika hir hish hna hni hvi ia if im iya
iyah ma tha Aat havan if ifa ika ikah iq iqa iqah ish os Aau s Aav a ya Aay a aan ah an ansh at den esha la lah sha
ush ushi za Aaz an im Aba an as gael gail igeal igh n noub si ss t tu y ye yeneh yi yineh yneh ynhe yomi Abb aas as
ass assia ay e ee eigh es eygail eygale eygayle i ie iegail iegale iegayle ieleigh ielouise igael igail igale igayle y
ygail ygale ygayle Abd - a ah al ala alaziz alla allah alrahman arahman e el ela elali elatif elaziz elbaki elfattah
elgadir elghani elhadi elhafid elhak elhakim elhamid elilah eljalil eljelil elkader elkadir elkarim elkrim ella ellah
ellatif elmadjid elmajid elmalek elmouiz elmoumene elouaha elrahim elrahman elrahmane ennour erahman erahmane eraouf
errahim errahman errahmane errazak errazzak eslam essamad i iasis iaziz ifatah ifitah igani ihafid ihakim ihakin
ihamid ikadir ikafi ikani ikarim ikarin ikhaliq il iladif ilahi ilkadir illah illahi imajid imajiid imalik inasir inur
iqani irahiim irahim irahmaan irahman irashid iraxman irazak irazaq irisaaq irisak irisaq irizak irizaq is isalam
isalan isamad ishakur ishakuur iwahab iwahid iwali iweli lkadir o ollah olreza on ou oul oulaye oulie oullah ourahman
ourahmane rahman u uallah ukadir ul ula ulaahi ulah ulahad ulahat ulahi ulai ulaleem ulazeez ulaziz ulbaki ulbasit
ulbekir ulcemal ulfatah ulgadir ulgazi ulghani ulhadi ulhakeem ulhakim ulhalim ulhameed ulhamid ulilah uljalil ulkader
ulkadier ulkadir ulkareem ulkarem ulkarim ulkedir ulkerim ull ulla ullaah ullaahi ullah ullahi ullateef ullatif
ullayev ulle ulmajeed ulmajid ulmalek ulmalik ulmecit ulmelik ulmenaf ulqader ulqadir ulqawi ulraheem ulrahim ulrahman
ulrazak ulrazzaq ulrehman ulrhman ulsalam ulsamad ulsamed ulsattar ulsemet ulwahab ulwahhab ulwahid uqadir ur urahaman
uraheem urahim urahiman urahman urehaman urehiman urehman urhaman urhman urraheem urrahim urrahmaan urrahman urrehman
urresit urrhman us usalam ussalam ussamad ussamed yl Abe - al ba baw be bech betch bi da dela della din dnego du ed
eda eha el er era erah gail gaz iku l la lard lla na neh nezer ni ra re reha reham rha rham rra ru te y Abh a ainn ay
i ia ijay ijeet ijit ijith ijot imanyu inav iraj iram irami ishek Abi - a ba bat batu d da dah deen dela demi din dine
du dul dulkadir dur e el gael gail gaile gaili gale gayl gayle gel ha i jah l lash leigh lio mbola na naash nash naya
nayan neh nesh odun ola ona r ra rami ramy reha reham rha rham san sha shai shake shan shanth shek sola soye te tha y
ya ye yu zer Abl a ade ah Abn eh er Abo lfazl lghasem lhassan neh sede u ubacar ubakar ubakary ubaker Abr a aar ah aha
aham ahim am amchuk ar eha eham ha ham ianna ielle iha iham il is ish Abs ar hir hiro Abt e in Abu - bacarr bakar
bakarr baker bakkar bakr beker bekir bker kar l lfazl taleb te ukar zar zer Aby an e gael gail gayle neh Aca cius r
rkan Ace lya r Ach ala arya ieng ille illeas illeus im intya med our raf sa Aci kel lay Ack eem ie Acl an Ada - am eze
h in ira k l lbert lberto let leta lia lie lina lind line lyn lynn m ma mas mo mus n ne nna nu obi ora r ra rsh s sal
Adb ul Adc caccfeccefcd Add a alyn am i ie ien ilyn ilynn isalem ise isie ison issu isu isyn o yson Ade - a ana bayo
bisi biyi bola bowale boye bukola damola dapo dayo deji dolapo dotun doyin e eb eba ebah el ela em en ena esa eva
gboyega goke kemi kitan kola kunle l la laida laine lajda lard lardo lasia layo le leine leke lene lheid lia lie lin
lina line lisa ll lla lle lmo lya lyn lynn lynne m ma masu mayowa me mide mola mu n na ne nike niran niyi ola olu
oluwa oti oye peju poju remi rinola rinsola ronke ropo ryn sanya sewa sh shina sina soji sokan sola sua suwa tayo toke
tokunbo tola tomiwa toun tunji tutu wale wonuola wunmi yemi yi yinka Adh am amh anom im ira nan ra rit urim vaith vik
ya yayan Adi - a an b ba bah el gun l la lah le lia lon lson lyn m massu masu mu n na ne r ra s sa salem se sha son ss
ssalem su th thi thya ti tri tya va y yan Adj a ei oa oua Adl a ai an ane ene ey Adm as ase assie assu asu ir Adn - a
aan an ane it Ado lf lfas lfina lfo lfs lph lphe lphine lphus m mas n na nai nay ni nia nijah ra racion rjan Adr ain
ees ia iaan ian iana iane ianna ianne iano ians ianus iatik iel ielle ien iena ienn ienne ija ijan ijana ijus ina is
ita Ads haya Adu gna gne nni Adv ait aith ay ije ik ika ith iye Adw eta in oa Ady - a aan an n son Aed an dan en in yn
Aeg idius Aei lidh sha Ael a fred ish ita la Aem an elia ilia Aen a eas gus na Aer en in is ith yn Aes ha hah on Aet
han Aev a Aey sha Afa an f n nasij nasijs nasy q Afe ef efa efah r rdita t werki work Aff aan an i ia Afi - a f fa fah
fe l q ra ya yah zah ze Afj ol Afn aan an Afo labi larin mia n nso Afr a aa ah am an az een ida ika im in ina iyie
odite oditi odyta ona uza Afs a ah ana aneh ar ara ha hah han hana hari heen hin Aft ab in on Afu a Afw ork Afz a aal
al Aga fanel g hadi kisi m mali memnon mjot musa n pi pito sfa stya ta tha thangelos the thon ton xan Agb ani egim Agc
a Agd a Age liki nor Agg elos rey Agh akazim asi van Agi - d ja m t Agl ae aia aja Agm ur Agn e elo es esa ese essa
eta ete etha eya i ia ieszka ija is olo os Ago p st stino ston ta Agr in ipina is Agu eda s stin stina Agy ei iri Aha
an b d med n na ron t va Ahc ene Ahd ia Ahe ed Ahi l Ahl aam aan am an em Ahm ad adou adu ar ed er et etcan Ahn af Ahr
an en ia on Ahs aan an anul en Aht er i sham Ahu - Ahy aan af an Aia - n na sha Aib el he hlin hlinn hne Aic ha Aid a
ah an as den een el en enn i ian in on y yn Aie la sha Aif e ric Aig a ars lon Aih am Aij a az uka Aik a aterini o Ail
a ah ani be bhe ean eana eas ee een eigh ey i ia idh ie ig in is isa ise ish isha ith la le leen ley lie lish o sa Aim
a ah al an ar e ee eelee eeleigh el en ey i ie iee ma mee mie o on un y Ain a alem ara ars az drita e hoa i o oa slay
slee sleigh sley slie un ur Aio bheann Air a ah an en i idas in ine lie on onas yn Ais a cha e ha hah hani hat hatu he
hia hling hlinn hpreet hwarya la leen leyne lin ling linn lyn lynn lynne osa sa sata satou te tis warya ya yah Ait ana
hne or zaz Aiv a ah aras ars en is Aiy a aan an ana anna den esha la lah sha za Aiz a ah az e za Aja - e i la n na
ndok ni nthan s y z Ajd a in Aje et t Ajh ar Aji - bola n t th Ajk a una Ajl a an in ina Ajm al Ajn a ur Ajo ke la oni
y Ajr a ija Ajs a ha he Ajt ony Aju ni Ajw a ad Ajz yk Aka al ash i in lan m nde ne nksha nle nmu r ri sh sha shdeep
sya tay y yla ysha Akb ar as er oga Akc abay asu ivan Akd ora urmus Ake - al eb el ela elah em in ira isha la lilu mi
Akg ol unes Akh eel il ila laq lesh med sa tar Aki - a b ba e el era esha f fa fah hito ko kur l la lah le lilu lu m
na nal nkunmi nlabi nlolu nola ntomiwa ntunde nwale nwumi nyemi nyi o ra se sha ssi to va Akk e erman iraju Akl i il
ile ilu ima Akm al aner aral Ako - fa n s sua th z Akr am iti Aks a aa ah ana ay ayan el eli h ha haj hana har hara
haran hat hata hay haya hayaa hayan haye hit hita hith inia ogut oy Akt an emur Aku - a maa mu Akv elina er ile Akw
asi esi Aky ildiz Ala a addin attin ba bama bezek dar ddin de din eddin gie hna ia iba ika in ina ine isdair istair
ister iyah iza jdin jos kbar m min mu n na nagh nah nalp nas nd nda nha ni nia nis nkrita nna nnah nnis nood ns nta
ntis nu nya nyah ra ric rna rnah sana sanne sdair sdhair sia ska ssana ssane stair ster stiar thea ttin udin w ya yah
yla yna ynah yne z zar Alb an ana ano any ara araa atrit e ena erich erico erina ert erta ertas ertina ertine ertino
erto erts ertus ertyn ertyna esa ey i ian ie ijon in ina inas inus ion iona recht ulena us y Alc an ide ides ina Ald a
erano i ijana in ina ino is o ona onis rich Ale a acia ah aha ana andro asha bouyeh c chandro cia ck csandra cu
czander d ea eah ece ecia eha em ema emah en ena enah esa ese esha eshba eya eyah eza ezah ezay f gra gria h handro ia
ida igh igha ighsha ina ise isha ishia ix ixo jandra jandro jna jo k kh ko ks ksa ksandar ksander ksandr ksandra
ksandras ksandre ksandrina ksandro ksandrs ksas ksei ksej ksejs ksey ksi ksia ksija ksis kss ksy m ma mayeh mayehu
mayhu me meye mi mie miye msah mseged mtsehay mtsehaye mtshay mu mye myehu n na nd nda ne nka nna ns odor ro sa sandro
sha shia si sia sio ssa ssandra ssandro ssi ssia ssio ssya sya ta thea thia tia tta tte v vtina w x xa xan xanda
xandar xander xandera xanderina xandr xandra xandre xandrea xandri xandria xandrina xandro xandros xandru xas xavier
xcia xe xei xej xena xey xi xia xiah xian xie xina xine xios xis xisz xius xiya xs xsander xsandra xsandro xsi xsis
xus xx xy xya xys xzander xzandra ya yah yna ysha Alf - a ee ey fi i ia ie in io iya ons onsa onsas onsina onso onz
red reda redas redo reds rida ridas y Alg ernon imanta imantas irdas is Alh agie aji asan assan ena ussein Ali - a aa
abbas ah akbar aksandr aksandra aksiej an ana anna asghar baba c ca can ce cea cen chia cia cija cja ck cya da de dia
e ea ena ese esha eshia eu f fa ha han ihsan ir isa ja jah jana ka khan ki m ma mah me n na nah nda ona osman ou oune
pi reza s sa sah san sar scha scia sdair se seydi sha shaa shaba shah shan shba shbah shea sher shia shma shya sia
sija sik sina siya son ss ssa ssar sse ssia ssiya ssya stair staire star ster sya ta us via viah x xander xandra xe xx
y ya yaan yah yan yar yat ye yha yi ysa ysha yu yya yyah z za zah zay ze zee zeh zey zia Alj a i ona osa oscha Alk a
eta is or All a ahverdi al an ana anagh anah anis anna annah aoua arna astair ayah e eah egra eigha emu ena esandro
esse ex exis eyah ia iah ice icia ie in isa ise isha ishia isia ison issa issia istair ister ix iya iyah un wyn y ya
yanna yce yn ysa ysha yshia ysia yson yssa Alm a aas amy an antas ar as asa asi ast ayehu az eda edin edina eera er
ila in ina inas ir ira ire os udena us ut uth Aln d Alo - dia is isius izs jz jza jzia jzy k ka ke m n na ndra nso nzo
ra uf ys ysius yzas Alp ar arslan aslan ay can er eren heidae hie honce hons honsa honse honsine honso honsus hy in su
tekin tug Alr ik oy Als ayed oy u Alt a af air amas an ay ea hea in ina inbike incicek inisin inkaya ogan ug Alu n na
ra sine Alv an ar aro e eena eera ey i ia ian idas ie in ina ira is y ydas yn Alw aleed an ar in yn Aly - a aan ah an
ana anna as ce cee cia dia esha ia iah isha n na ona s sa scia se sha shea shia sia son ss ssa sse ssia sson via x
xandra xs za Alz ahra beta Ama - ad aima al an ana anah ani ar ara arah aya az bel belle c d da de dea deo deus deusz
dil do dor du echi ha ia iah ima ira iya iyah ja ka l la lea lee leigh lendu li lia liah lie lija liya lya n na nah
ncio nd nda ndeep ndip ndo ndus ne ni nie niya nj njeet njit njot nn npreet nraj nuael nual nueal nuel nuiel nullah
nveer nvir ny r ra rachi rachukwu rah rdeep re ree ri ria riah rie rii rilis rio rion ris rise rissa rjeet rjit rjot
rn rni ro rpal rpreet rra rri rtya ru rveer rvir t tul tullah uri ury y ya yah yra Amb a ah ar at aye ereen erle erlea
erlee erleigh erlie erlouise erly ia ika iya ra re reen rin rina roise rose rosio rosius roz rozy rus yr Amd e i ie
Ame - a alia d de dea dee deo deu e ela elah elia ema en ena enah er era erah esha et ha ila ilia ira ja l la le lea
leah li lia liah liarose lie lija lina line lius liya lle llia llie lly ly lya na nah nan neh ni r ra rah re ria rico
rie rigo rjeet rjit y ya z Amg ad Amh a Ami a ah as ca cia co da dat die e ee eleigh elia er era ha han i in ir ira ka
l la lah lcar leah lee leigh lia lie llia ly lya ma n na nah nat nata natta natu ne noor nta nu nul nullah nur r ra
rah rali rat re rhossein rkhan rreza rul sa sh sha shi t ta tabh tai th tis vi ya yah Amj ad ed id Aml - eto Amm a aar
aara aarah ad al ar ara arah ie na on y Amn a ah eek eet on uel Amo gh ke l n ndi pe r ra re ro s ya Amp aro orn Amr -
a ah aiz aj am an apali e eece eek een eena eet eeta ei i ia ik in ina inder ish it ita itha itpal itpreet o om ut uta
Ams al Amt ul Amu lya n tha Amy - a ah anne e ee jane lea lee leigh lia louise ma r ra rah rose Amz a Ana aya b bel
bela bell bella belle bia cleto cletus e el elle gha h hi hit hita i ia iah ida ika is isa ise isha iya iyah kin leigh
lena lia liese lisa lise m maria marija mika n nd nda ndi ndo nias niasz nt nth nya r ra rgul rkali s sa she ss stacia
stas stasia stasie stasiia stasija stasio stasios stasiya stasja stassia statia staz stazia stazie stazija stazja
stazy suya sztazia tol tole toli tolie tolii tolij tolijs tolijus toly um y ya yah ys Anb a ar Anc a e hal uta And a
aleeb alem arege aregie arge argie arige ee eep ela elija elina elka er erge ers i ia ic ie ii ile ion is jela jelija
jelina jelka jelko jelo on or ora ra rada ranik ras raz re rea reana reanna reas ree reea rei reia reina rej reja rejs
rejus rena rene reo res ress rew rewina rey reya ri ria rian riana rianna riej riejus ries rii rija rijana rin rina
rine ris rius riy ro romeda ronico roulla rra rus rzej rzeja ualem uena wele y zelika Ane a as darege ek eka ekah ekha
el ela eq eqa eqah es esa esah esh esha et eya eza il ila ira irin isha ka l la li lia liese lis lise lisse lka lla
mona s sa sh sha shka ss ssa st stis su t ta te teneh tt tta tte urin ya zka Anf aal al isa Ang - a ad alia avu e ela
ele elea elee eleen elena elene eles eli elia elie elika eliki elin elina eline elino elique elise elita ell elle elo
elos elpreet elus ely elyn harad hel helina i ie lia us Anh - ad ar Ani a ah an bal ca ce cet cetas ceto cia d da
dualem e ela ella ello esha fa fe ik k ka kah ke ket kka ko l la lah lla mashaun mesh na ndita ne q qa qah que r rban
rudh sa sah sh sha shah shka sia so soara ss ssa ssia sul sur ta teneh tha tra tta ya yah za Anj a alee ali an ana
anette ani e ela eli elica elika elina esa eza i lee li o ola olaoluwa olie u uli um uma uman Ank a e hi ica it ita ur
ush Anm ar ol Ann - a abel abell abella abelle abeth ael ag ah ais aiyah ak akay alea alease alee aleece aleese aleigh
aleise alena alene alese alie aliese alily alina alisa alise alisse alize alyse am amari amaria amarie amay apurna
arita arosa arose asofia astacia astasia aya ayah dra drea e eka eke eleise eli elie elies eliese eline elis elise
ella elotte ely emari emaria emarie est et ett etta ette i ia ibale ica ice ick icka ie iina ija ik ika ike ikka ikki
ina is isa ise isha issa ita iya iyah kathrin louise maree maria marie mary o oushka sophie u ukka um unziata y ya ys
Ano jan khi na ng ni op osh osha r ra sh sha tida tidaishe tidashe uar uk uschka ush usha ushka uska Anq i Anr an e i
ijs Ans a aldo am e eena el elm elma elmo elmus gar h harah hi hika hu hul human i is lavs ley saf si u umana Ant al
anas anina ar ara ea ek eneh enehe enehi enhe hea hon honi honia honie hony igona igone igoni im in ionette ipas je
neh o oaneta oin oine oinette on one onel onela onella onello onetta onette ong oni onia onie onietta oniette onija
onijo onijs onin onina onino onio onios onis oniu onius onnia ons ony onya ra reas ti un wan won wone ygona Anu - ar
bha j ja jin k ksha m nciacion oluwa oluwapo p pam pama r radha rag reet san sh sha shan shay shka shri ska ta Anv ar
i ita Anw aar ar ara en er esha ita yn Anx hela Any a ah ango os sha sia Anz a al ar e ela elika elm elmas hela helika
or Aob h ha Aod an h han Aoi bh bha bhe bheann bhin bhinn fe ffe se Aok i Aol ani Aom ar Aon ghais ghas ghus gus Aos -
Aou s Apa rajita recida rna ydin Aph ra rodite Api nya san sha Apo - lena linar linaras linary lka llinaire lline llon
llonia lo lonia lonija loniusz n orva r stol stolos App a hia in Apr il ilia yl Aps ara Apu rv Aqe eb el ela elah il
Aqi b l la lah Aqs a aa ah in Aqu eelah ib ila iles ilina Ara - b ba bel bella belle celi cely d dhana dhya f fa fah
fat fath ga gaw gorn h ina inn kel l m mayis me mide minta mis n ndeep ndip ni njit nka nn ntxa nveer ny nzazu oluwa p
s sh t ta thil ti v vind ya yah z Arb aaz ab ana as az en enita er eresha esa i ian in iona nor nora resha ri Arc adie
adius an elia hana hee hey hi hibald hibold hie hisha hita hna hy Ard a al alan an en i ian iana ijan il is it ita le
o onit yn Are an aya eb eba ebah ece efa eha ej en ena es esa esha ez f fa ga gaw gawe gawi k l la lla n nd su t tha
ti v ya z zki zo zoo zou zu Arf a ah an ath on Arg a an aw entina jend jent o u Arh aan am an um Ari - aana adna adne
adni ah am an ana anah ane anit ann anna annah anne anwen aya b ba bah c ca cia e el ela ele ella elle en eta f fa fah
fcan fe ful fur ga gaw hanna j ja jan jana jandas jeta jon jus k ka ke ko kol ld lena mantas n na ndam nola nze
nzechukwu o ola on ona pinar q s sa sara sh sha soy ssa stea stid stide stides stita ston stote stotel stoteles
stotelis sztid ta tz ya yah yan yana z zona Arj a an ana anit ay en eta in on un una unveer Ark a adi adij adijs adius
adiusz adiy ady an ut Arl a ah aine an ana een eigh en ena ene eta ette ey ia ie in ind inda ine o oh ow yn Arm a aan
agan ahan an anas anc and anda andas ando ands ani anie ari arni een el ela elle en end i ida in ina inas ine ir ira
ita on Arn - a ab aldo as au aud auld aut av d dt e el ela ella es esa eta ez i ie ika is isa it o oldas oldo olds on
ost ulf ulfo ya Aro - a ha hi ld me n na nas ndeep ob oba oj on osa osh osha ra s uge usa ush wen z Arp ad ag an i it
ita Arq am Arr a abella ah an en ia iah iana ianna ianne ie ietty in ol on un y yn Ars a al alaan alan an ema en ene
eni enia enie enii enij enijs enio eniusz eniy eny h ha had hak han hdeep hi hia hid hiya hman hpreet i im in inee
laan lan Art a an em emi emii emio emis emisa emiy emy hi hur i ie im in ina iola iom jom joms o on our syom tu ur
uras uro urs us yom Aru - b ba bah j l mugam n na nabha nas ndeep ndhathi ndhati ne ni nima njit nveer nvir sa sh shan
shi si Arv anita ed en i id ids ils in ind inder is ydas Arw a aa ah and el en in yn Ary - a aa aan ah am aman an ana
anna av aveer eh ia iah iris n na nn o os starch Arz a ana en hin i ie ihane iye o oo u Asa - ad d dollah dullah el f
ke l let li m mere n ni nti ph r ru tira wer Asb ah jorn Asd rubal Ase da eb el em es f fa faw ka l la lya m mamaw
mare mre n na nake nat nath r rat res rese t ya Asf - a and aw Asg ar ari er Ash a aan agari ager agere agerie agire
agirie agre agreie agrie alina an ana anafi ani anta antae antay ante anti antia anty ar arn arna ay aya az bie deep
den ea eka enaf enafe enafi enfi er faq i ia ik ika il im ima inafi iq ir ira ish ita iya k kan kar lay lea leah lee
leen lei leigh lene ley leyann leyne li lie liegh lin ling linn ly lyn lyne lynn lynne meet mi mit mita mitha na nafi
ni o ok on preet raf raful rith ten ti tin ton tyn ur utosh veen veer vik vika vin vina vini vir waq wathi wika win
wina wini wyn Asi - ah d edu el f fa faw imwe ja l la lah m ma mamaw man mare me n nake nat r rat rate res ress s ya
yah ye Asj a ad Ask ar hab o olds Asl a ak am an anhan i ihan inur iye Asm a aa ae ah ahan amaw ara are at au en erom
i ik in ina ini ir ira ita itha Asn a ake ath Aso - ka Asp asia yn Asr a aa af ar at ate es ese esie ess essie et in
it itha Ass a ad adollah adullah al ala am an ane efa efaw em er faw i ia iatou il im isi ita iya ma mamaw umpta unta
Ast a ara en era eria ha in ou ra rid rida rit rud ryd yn Asu - de ka man Asv in Asw in ini Asy a Asz trik Ata - a
bala berk gun han kan l la lanta lay lia llah lya moglan nas nasie nasio nazy nur ol ra rah sagun tore ullah y Atd he
Ate a eb eq eqa f fa feh na ne nogenes nulf s Atf at Atg un Ath alia an anase anasios anasius anassios ar arv arva
avan ea eel en ene ia ina iya man mane ol ole oll os ul ulya uman umani Ati - a ah ena eno f fa fah k ka kah la lgan
lhan lio lla m na nuke q qa s sh ya yah ye yya yyah yye Atl an antis e ey i Atn a an Ato - inet s Atq iya Atr eyu ina
Ats baha beha bha ebeha ebha ebiha ibeha ibha ibiha o ushi Att a af e ia icus if ila iya racta Atu l Aub ai en eron
ert in ree rey rie Aud e en ie ra rey rie rina rius rone ronius rys un Auf - Aug usta ustas uste ustin ustina ustinas
ustine ustino ustinus usto usts ustus ustyn uszta Auk se sute Aul ay ey i ikki is on ona Aum - a Aun - e g Aur an aq
ea eja el ela ele eli elian eliana eliano elie elien elija elijus elio eliu elius eliusz i ia iah ica iel imas iol la
lah on orah ore yn Aus - eklis ma ra rine teja ten tine ton tra tris tyn Aut um Aux entiu Auz air Ava - ani h is leigh
lon lyn n na nd neesh ni nish nna nnah ntika r rose ya yah Avd i yl Ave dis en er l lin lina line lino lyn n nir ri
rie ril sta tis Avg ust Avi - a ah ana anna dan e el ela enna gail gayil gdor jit k ka n na nash raj sh sha shai ta
tal v va Avl een Avn eet er i ish Avr aam aham aj am il in oham ohom om Avs in Avt ar Avu nc Avy - aan an Awa - b d
dil is iz l le mil miri n ni t tef tif Awe is ke l lewa n na ro si t ys Awi l n t Awj - Awl ya Awm ar Awn i Awo - le
lu Awr ad Aws - Awu ra Aww ab al Axe l lle nia Axi n nte Axl - Axt on Axy l Aya - a an ana at az d ka la le lew lewe
min n na nah nda ne nfeoluwa nle nna no nsh s sha sun t ydin z Ayb en erk et ike niz ora uke Ayc a agul an ha ick in
Ayd a ah an ar en in inbey inc n ogan on uru Aye asha d ebo esha isha la le len let lle lu nalem sha shah shia t za
Ayf er Ayg onenc ul un utalp Ayh am an Ayi - a ah ana nalem nde nke nla roor sha shah Ayk an ut utalp Ayl a ah an ar
eah ee een eigh en ene esha ey ie il in ina ish isha iz win Aym a aan an ee en eric ie Ayn a alem ilhayat imah sleigh
sley slie ur Ayo - bami deji dele ka kunle kunmi mide mikun miposi nitemi ob ola oluwa tomiwa tunde ub Ayp ar Ayr a ah
an emlu en on ton Ays a an ar e eana egul el em ema en enur evim ha hah hat he hea hia ia ima in oy u un una Ayt ac ek
ekin en kin n oz ug una unc Ayu - b lker mi sh shi shma shman ub Ayv a ah as Ayy aan an aruk oub ub ubi Ayz a ah Aza -
an d de deh har hara l liah m mat mi nia r ra ria riah rias t Azb an Aze alia b be bi ddine eb em ema emah ez ezah
ezat glio l lia m mina mine neth r ttin Azf ar Azh aar an ar arul Azi a ah b m ma n ra ta z za zah ze zi zul zullah
zur Azk a Azl aan an Azm a at eena i ina Azr - a aa af anur en iel Azu buike cena mah olas r ra Azw a Azz a ah am
eddine edine urra Baa ba hir izeed qee qir ree shir sim sit ziz Bab acar afemi ajide ak an ar asaheb asola atunde
atunji awale eker er ett ette ita ken oucarr u uram Bac cio har hir hittar htarzi Bad al ar awi egul er ile is ou r ri
ria riya Bae li Baf four rin Bag das dat hyawati Bah a aa addin adir adurjit and ar ara are areh ari aru ati attin eru
ez gat ia iga ija ir iru ittin iy ja man oz ra ram ri rije ru ta tinur tir Bai - ba den la lasan lea leigh li lin lley
llie rbel rbre rre Baj ram ramsa rush Bak ar ari ary hshi htawar htiar htiyar i ir r ri si Bal aal ach akrishna al
atekin axanim azs bhadra bina bir ca cha dassare deep dev do domero duin duino dur dwyn echa eegh en endra ey haar har
i icha in inda int jeet jinder jit jiwan kis kisu lal li lou preet qis qisa raj ram roop tas tasar tazar thasar thazar
u van veer winder ys Bam - bad idele iloye Ban a az dali een el in ita jeet si sri u ujan wari Bao tixita Baq ar er i
ir Bar a aa abas ack ah ak aka akah akat an asa ay bad bara baros bod bora bra bro bu dh dhyl dia do een eera eerah ez
fin i ibor ica ija in inem ira irah is iscan iza kat kha las lin na naba nabas nabe naby ni nie ny raq ri rie sanofio
sanufio sen t tek thelemy tholomaus tholomew tlomiej tolome tolomej tolomeo tolomeu tolommeo tosz tu ua uch un zan Bas
aam ak ant anta anti arab ay chir eer el em haar haarat han har harat heer heerah hiir hir hkim hshar ia ile ilea ilio
ilius im ir it ma mah mala na ok ri riye sam sel sem sili sim sir tiaan tian tien ya Bat al hsheba in irhan o ool or
oul seba sheva tista u uhan ul ula ur uray ya Bau delio douin tista Bav isha ita Baw an er Bay a an ar can den du e
ezid kan la lea lee leigh len ley li lie man ram ruhan sa tal zettin Baz - am ett il yli Bdu l Bea - ta te than trice
tris trisa trise trix triz trycze u uden Beb e hinn Bec a ca ci cy hir ka ki kie ky Bed a ada ane ani anie e eda ia
irhan iriye ran ri rich rie rije riska riye wyr Bee nish Bef dffadbc ekadu ikadu kadu Beg ard im ona w Beh ailu ar are
ari ayilu aylu bud cet dad dja eshta ice ije ilu iye iza lul nam nan naz noosh rad ram rem rooz rouz zad zat Bei - bei
bhinn la nn sa Bej adin an ay na Bek a ah bay e ele elle i im ir ka ki tas tasi Bel a achaw achew achewe ai aid aineh
al ana anna aye ayeneh ayenh ayineh ayneh aynehe da echew en eta ete etie etu gizar icia ina inay inda iz kis kisa
kize la lachheb lange larose latrix lay lete lisan ma min o te ul ynda Ben - a adik aiah aissa an ard art as ay azir
ce de deguz dik dix e eamin edek edetta edetto edicta edicte edicto edictus edikt edikta ediktas edikte edita edykt
edykta ek et ett gi gibay gisu gt gu hur i iah iamin iamino ice icio igna igno in ina isa ita ito iyam ja jaman jamen
jamim jamin jamina jaminas jamine jamyn ji jiman jimin jy n ni nie no o oit ol on one su ta te ti u venuto yam yameen
yamin zion Bep pe Beq ele ir Ber a aat an at ay cem dan eha ehe eket eketi ekt ekti en end ends enger enice enika
enike es ezat fin fu ge gen ha han hane hanemeskel hanu he hie i ia iha ihe ihu il in ina ish it itan ith ivan iye kal
kan kant kay kcan ke ken ket ki kin ksay kti l na nabe nadeta nadett nadetta nadette nadine nard narda nardas nardin
nardina nardine nardino nardita nardo nardyna nat nd ndt nfried nhard nhards nhardt ni nice nie nt o quin ra rak ran
re ri rick rie rin rit san su t ta talan tan the thold ti tie til tille tin tina to told tug tukan tulis tus uk van
zan Bes a ar art arta erat ey fort hara her hier hir hr hte ian iana im ima ime in ir jan jana lan lind ma mir mira
nik nike rat s sie sy te Bet ania elhem h han hanay hane hanee haney hani hanie hann hanney hannie hanny hany hen
heney heny hia hinn hlehem hnay hney hony hwell hy hyn i iel im ina lehem san sey si sie sy t te ti tie tina ty uel ul
zalel Beu lah Bev erly il in Bew ar Bey a an ar az azit da en ene han hatun ler ne once tullah za zade zanur Bez a
abeh abehe abhe abih abihe alel awit awite ek uayehu uayhu uneh za Bff e Bha gavathi gwan gwant i iravi nu nubhakta
numati rat rath rati rgav rgavi rti skar usaheb van vana vandeep vani ven vesh vi vik vika vin vina vini visha vna
vneet vya wani Bhi m mrao shma Bhl ul Bho di omi omika Bhr am uz Bhu mi mika pendra pinder van Bia - gio n nca nka Bib
a ars ha huti i iana iane orka uwa Bic an h Bid ayet Bie nvenida za Bih ari ter Bij al an ay aya u Bik - as ash ila
iya ram ramjit Bil aal al an awal ay el ender gehan gen gin ginur gutay ha jana kay kisu lal li lie liejo lieleigh
linda ly lyjoe lylee qees qis tas Bim al ala Bin a ali ay ayak basar di do du dy eta eyam h iam isik ita iyam jamin ka
naz nur od ta te ti tou tu u yam yameen yamin yomin Bio la Bip asha in lab Bir - a am ama ane ben can e ehane endra
etukan ger git gitt gitta gitte gul han hane hanie hanu hat i itukan k kan ke kie ku ol ousk ru san sel sen te the
tukan tukuan u uk uke uta ute Bis an ar er era erat erka hakha hal han haro hnuram hr irat ma mah marck millah ola rat
san Bit a ania on ul Biy i Biz ayehu han uayehu uneh unhe Bja rne Bjo rn Bki r Bla den go goj goje govest goy hoslav
ik ike ine ir ire ise ithin ize ke kely naid nca nche ndine nduzia ne nka s sco sius thnaid yde yke yn yne yr yre yze
z zej zeja zena Ble art dar ddyn di n nda ndi on ona rim rina ron rona rta rti rton ta u Bli ck ma mi n na nera Blu -
ebelle ma Bly ss the Bno vs Boa dicea hene z Bob ak an be bi bie by byjoe i o Bod hi i ie il narchuk o og rul Boe - l
Bog al ale alle ata atimur dan dana hossian larka na odar oljub omil oslav uchwala umil umila uslaus uslaw uslawa Boh
an dan dana umil umila umir umira us uslav uslava Boi - ra Boj an ana ko Bol aji anle atito dizsar eslao eslav eslavs
eslaw eslawa eslovas u uwatife Bom a Bon a aventura aventure awentura cho face i ifac iface ifacio ifacy ita nee ni
nie o Bor ahan an atas bala ek ge han i iana is isas islav islava iss isz ivoj ja ka ko na o oka omeusz romaus tecin
uch ui yana ys zyslaw Bos co hra ibori ko se Bot an ho i ond Bou alem bacar baker bakr chaib chra dica dicca na taina
theina tros zid Boy a an anka e ko nak Boz ana bag ena enna erk hidar ica idar idara tas ydar Bra cha ckyn d dan dd
den dey die dlay dlee dleigh dley dlie dly don dut dy dyn edan eden edon edyn egha elyn elynn him ian idan iden idon
idy idyn jan m mwel na nca nco ndan nden ndi ndie ndin ndo ndon ndonlee ndusa ndyn nimir nimira nislav nislava nka
nkica nko nn nna nnagh nnan nnon no non nwen tislav ulio un vin x xton xx ya yan ydan yden ydn ydon ylin Bre a agh
agha ah ana andan ann anna anne ccan ckin da eanna eanne eda egan ege eya ffni gje ige igh igha indel indy nainn ncis
nda ndah ndan nden ndin ndon ndyn nna nnah nnen nnig nnon ntley shna t tislav tt tton ya yana yanna ydon Bri a agh
agha ah allen an ana anie anna annah anne anny any ce d dey dget dgette dgie dgit die din ea eanna ege eghe ella elle
en get ghde ghid gid gida git gita gitta gitte hanna j jesh kena ley lyant n nda nley on ona oney oni onie onni onny
ony shna shti ta taney tani tania tanie tanni tannia tanny tany teny tnee tney tnie tta ttaney ttani ttanie ttanny
ttany tteny ttney ttony yana Bro c cha chan cho dan dee den dey dhi di die dy dyn gan gane gann gen ghan ghane gyn
mwyn na nach nagh nan ne nia nis nislau nislav nislava nislavas nislaw nislawa nislovas nius nnen nson nte nti ntie
nty nwen nwyn nwynn nya oke okelyn oklan oklin oklyne oklynn oklynne Bru cha na nilda no non tus Bry an ana anie anna
anne any ar ce cen chan die don done gida her lee leigh ley n nie nlee nley nmor nn on oney oni onie onny ony thon Bsi
r Bub a acarr Buc ur Bud dha dhadeb dug imir Bug et lem ra rahan Buh ari Bui - Buj ar Buk et hari ola Bul andshahri at
csu ent ou unc us ut Bun a mi ty yamin yamun Bup e Bur aid ak akhan c cak chard cin cu cuhan eyre haan han hanuddin im
khard Bus ara e hra hraa hrah i ra ranur But hayna rint Buy rukhan Byr an en on Bys trik Caa n Cab bar di e en han ir
iria Cac ey i ia ie ilia Cad ain an ance ee el en ey ha han hla i ie olar on y yn Cae - cilia dan den dmon don dyn l
la lagh lah lainn lan leb leigh len li lia lin linn llan llum lum lyn n ra ran ron rwyn tana tano Caf er Cag a an atay
dan das la lar lasin layan ri veren Cah al an angir il ir it l lan lie Cai - a an cey d dan de dee den dence din don
dy dyn e hla la laen lah lan le lean leb lee leen leigh lem len ley lie lin llan llean llen llie llin lum lyn lynn n
nan ne o omhe ra ran reen rin rine ristine ristiona rnie ron rstiona sey sha side sie slin t tano te than thlin thlyn
ti tidh tie tilin tlain tlan tland tlen tlin tlind tline tlinn tlun tlyn tlyne tlynn tlynne triana trin triona ty us
ya Caj a etan us Cak ar irca Cal a adh aeb ah ais am an cedonio e ean eb edon eigh em en ena ey ia ian iana ib ie im
in ina ine ise ista isto ixta ixthe ixto lah lai lam lan le leigh lem len ley li lia lie lin lista listo listus lium
lixte lon lula lum lumn lun ly lyn ogero on ti ub um umn ven vin vince vyn y yb ym yn Cam ara aran ari aron bell den
dyn elia eran eren erin eron eryn i il ila ile ilia illa ille illia illo illus ilo isha mi mie my ok ran ren rie rin
ron ryn Can a aan an ay berk dace deece delaria delario deniz deth di dice dide dido diece dis dise el feza gur ice
nur o sel seven sin su temir tez ur ute Cao - dhan ife ilainn ileann ilfhinn ilfhionn ilin ilinn ilte imh imha imhe
imhin imhinn imhlin la lain lan lin mhan Cap kan ri ucine Car a adog agh ah aleigh aline alisa alyn alynn an dell ean
el en ena ene enza eth i iad ianne ice idad idee ie im in ine inna inne is ise isma iss issa isse ita l la lan lann
lanne le lee leen leigh lena lene leton letto ley li lie lina lisha lita lito lo los lota lotta ly lyanne lyn lynn
lynne ma me mel mela melita mella melle melo men mencita min mina minho mo myn n ol ola olan olann olanne ole oleann
oleanne olin olina oline oll olle olyn olyne olynn olynne on ra ragh rah raig reen ren rena rera ri riann rianne rick
rie rieann rieanne rig rigan rin rina ris rol rson ryl sen son sten syn tier vell wyn yl yn ys yss Cas - andra emiro
en eylee eyleigh hel i ia ian iana ie im imir imira on par per pian sady sandra sey si sian siday sidie sidy sie
siopeia sius sy tagna tiel Cat alea aleya alin alina arina arine elin elyn elynn erina erine hain hair hal haleya han
haoir harina harine hel herin herina herine heriona hie hleen hlene hlin hrin hrina hrine hriona hryn hy i ia ie ina
inca ja lin reena reona rin rina rinel riona ryn taleya Cau a ley Cav ad alli an ell id in it uldur Cay a an ce dan de
dee den dence die din dn don etana etano la lah lan le leb lee leigh lem len lian lie lin lon lum lyn ne o rn sie son
Caz imir Cbb aaaccdfffedf Cbn az Cea la lagh llach na nna ra Ceb esoy rail rian Cec e elia ile ilia ilie ilija ilio
ily ylia Ced ide omir ric rick rik rin Cee - jay Cef erino Cei - an lan lean li n nwen ra ran re rin rion ron t tidh
tlin Cej ay Cek dar Cel al alettin ebi em ena ene est estia estin estina estine estino estyn estyna esztin ia icia ie
ikkan ikyurek ilay in ina inda ine ise lan sey sie so ton vin yn Cem - ach al alettin aliye il ile iyle lyn re Cen a
an drim ek giz gizhan k net trine Ceo la n Cep has Cer a asela ci cis en i ian idwen ine is ith ri yn ys Ces are ca
lav lovas tmir ur Cet - in insu Cev ale det heri ikoz in regul Cey da han hun la lan lin ran Cez ar ara aria ariusz
ary ayir Cha aya bane ce cko dd di dia dley dlia e el ela fia fik fika hat hd hida hin hinez i im ima imae imas italy
itanya itra iwat iya ja kib kotay kradev kradhar kravarthi krika la lita lla llum maine mali man meli mi mpak mseddine
n na nade nae nah nai nais naka nakya nan nay naya naye nchal nd nda ndan ndani ndi ndni ndon ndra ndrakant ndran
ndrasekhar ndresh ndrika nel nell nelle nez ng ngaz nh ni nia nice nie niece niel nique nise niya nley nna nnah nnay
nnelle nning nnon non npreet nta ntae ntai ntal ntalle ntay ntaya nte ntel ntele ntell ntelle ntilly nttelle nya o oba
ra ralambos ran randeep ranjit rbel rdae rdai rdannay rday rdenay rdonai rdonay rdoney rdonnai relle rice rif rikleia
rina ris rise rissa risse rita rl rla rlaine rlane rlay rlea rlee rleen rleene rleigh rlene rles rlesh rlette rley rli
rlie rlieann rliegh rlii rlina rline rlise rlize rlot rlott rlotta rlotte rly rlye rlyn rlyne rmagne rmain rmaine
rmane rmayne rmi rmian rna rnae rne rnelle rney rnie ro rvi rvik ryl rys s sey shida ska smum tchai tresh trina tura u
udhary udhry udry un uncey untelle usiki va vdar ve vez vi von vonne vvi wan weewan wish wqi y ya yanne yce ye yenne
yim yla yma ymae yse yton z Che - bet dli e ge ick ikh ikhou kamondo kol langat lbie lby lci lcie le llsey lo lsae
lsay lsealee lsee lsey lsi lsie lsy ma n nae nai nay ne nelle ng ngyu ni nice nise noa nxi o pet pkemoi pkoech pkorir
r rae ragh re ree reen relle rene renet rent ri rice ridan rie riece rif rifa rilyn rine rinet rint rise rissa risse
rith rlene rly rlyn rmaine rnet rnice rno rokee rotich rrel rrell rrelle rri rrie rryl ruiyot ryl rylann rylanne ryle
rylee ryll ska sky sna sney t tan tna uk usi velle von vonne y yann yanna yanne yenne yma yvonne zney Chh ay aya Chi a
agozie agoziem am amaka amanda ana anna anne ara arra bli bueze buike buikem buzo buzor dera di diebere dimma dinma do
dozie dubem e edozie edza emeka emena en gozie gozirim h hiro jioke ka kaima kamso ke kezie kwenye ma mamanda man
maobi mba mene mezie mnedum muanya mzara mzaram nar nasa naza nedu nedum nelo nemerem nenye nh nmayi nny nomso nonso
nonye nonyerem ntaman ntana nua nwe nwendu nyelu nyere oma one po pukizi quita ra raag rag raz ril rnet ro ron rstie
rsty simdi som stopher ta tra trangada u vonne zara zaram zoba Chl eo oe oee oemarie oey oie Cho - e i ire kri l le
man ng ntelle r rouk udary udhary udhry wdhury Chr enet is isann isanna isanne iselle isopher iss issie issy ist ista
istabel istabelle istakis istal istalla istan isteen istel istella istelle ister isti istiaan istiana istianah istiane
istianna istianne istiano istien istin istina istine istipher isto istof istofer istoff istoffer istoforos iston
istoph istophe istopher istos istvie yostom ysi ysostom ystal ystelle ystie zciciel Chu - a cho ckwuduben k ki kwudi
kwudumebi kwuebuka kwuemeka kwuka kwuma kwunonso n ong s y Chy - an ann anne enne na nna rel relle vonne Cia - bhan n
na nan nn nna nne r ra rah ran rdha ren rian rn rnan ron rra rrai Cic ek i ilia ily k Cid al ney Cie - ara l la lo nna
ra ran ren ron rra Cig dem Cih ad an andide angir at Cil ga ian la lian lin Cim naz one raan Cin - ar di doruk dy erk
g giz ja thia tia zia Cio na rsdan rstaidh rstan Cip rian riana riano Cir a an ce iaco il ill illo ino o on Cis em sie
sy Cit a Civ an gin Ciw an Ciy a Cja y Cla as es ir ira ire iton l ra rabelle ragh re rice rie rinda rine ris risa
rise rissa risse rita rrisa s ude udel udette udia udie udine udio udiu udius us ye yre Cle a lia mence mencia mente
mentina mmie o odie on ona one opatra ophas ria to tus Cli dna ffton l maco nt nton o odhna ona onagh rim ve Clo da
dagh die e ey ie tilde va vis Cma l Cmi l Coa n Cob ain an en ey hlaith i ie in y yn Cod ee ei en ey i ie in rin rina
rut ruta y ylee Coe l n Cof i Cog ay Coh an Coi - nneach ra re st t Cok an Col aine an asanti bey bi bie by e eby een
eena ene eton ette etyn in ina ine ins la lene lete lette lince lwyn m oman pan ten tin ton tyn uccio um umba wyn yn
Com ert han hghall Con agh ah aill aire al all an ar augh ceicao cepcion cepta cetta chobhar chor chur doleezza el ell
er ie in lan laoch len leth lin lyn na nagh nah naire nal nall nan nar nel ner ni nie nla nlaodh nlaoth non nor norlee
ny on or rad rado ri solata stanca stance standina stanta stantia stantin stantina stantine stantino stantinos stanza
stanze suela suelo Cop elan land ur Cor a agh ah ale alee aleigh alena alia alie aline an ann ay azon ben bin bon burn
byn dae de del delia dell delle ee een eena elle ena entin ey eylee i ie in ina ine inn inna inne iolan iolano la ley
mac mick neille nelia nelio nelis neliu ra rado ragh rah ran reen ren rena rene rey ri rin rina rine rinna rinne ron
ryn tez tney tnie um vin win y yn ynn Cos ette ima imo kun ma mas me mea min mina mo qun tace tache tante tantino
tanza tanzo tas tel tica tina Cot y Cou mba par rteney rtnay rtnee rtney rtneylee rtni rtnie rtny Cra e ig igh yg Cre
ag egan nguta on scence scencia scentius ssida Cri ghton mea n na ostoir s sdean spin spus ssie stache stal stea stel
stelle sten sti stian stiana stiano stie stin stina stine stinel stiona sto stobal stofer stofor stopher stu sty Cro
yance Cru e iz ize z ze Cry sta stelle Csa ba nad Cse nge Csi lla Cso ngor rsz Cti bor rad slav Cua n Cub a Cuc - Cuh
eyna Cui llin sle Cul ann lan len lin loch zean Cum a ali an hur sud Cun eyit eyt g o Cuo ng Cur ro staidh tis tiss
Cus hla todia todio Cuu - Cuy ler Cve ta telina tko Cya nna nne Cyd - nee ney ni nie Cye - Cyl e ia Cyn - an di dy
thia Cyp rian rien rus Cyr a an ielle il ill ille ine on us yl Cze slaw slawa Daa d hir min n nia nish niya niyal nya
nyaal nyal r wood Dab bah ir Dac ey hhiri ia ian iana Dad ae di i Dae gan jon l lan na Daf fydd ina inka na ne ni yd
ydd Dag an hfal istan mar mara na ne nie nija ny obert Dah a ab abo en ir ni nish yabhai Dai - an ana ane bhin ga gan
ja jon ki la ley lis lonis m mhin mien n na nah ne ness nis nius nora nton re rine ris see sey sha si sie suke sy
symay thi ton va vik wik yaan yan zie zy Daj an ana la Dak arai hil i ota otah sh sha shesh Dal aja al an bir eep ey
ha i ia iah iana ibor ida ija il ila ili imil in ina ip iraj isha it ius iya iyah jeet jinder jit kilic lan lin ma mar
mas raj t tyn vin vinder vir winder ya yan Dam andeep ani arae ari ario aris arley arni ase ayanti az azy eer eon ete
etew etie han i ia ian iana iano ien ife ijan ika ilare ilola in ini ion ir ita ite itew itie itw jan jana la lanur
odar on te tew tie urah yan yanti Dan - a ae ah ai aidh ait aka ann ar as ay aya can cun dre e ea ee eel een eil eka
el ella elle er es esh gelo guole gute h i ia iaal iah ial iar ica ie iel iela iele ielis ielius iella ielle iels ii
iiar iil ija ijal ijel ijela ika il ila ilo in ina ique ira is isha ita ius iya iyaal iyah iyal iyar iyel ja juma ka
ko na nah nan ni nica nie niel niella nielle nii nika nin nish non ny nylee o s tae tay te u use ush ushan ut uta ute
veer vir y ya yaal yal yar yel yell yella yelle yil yl ylo Dao - n od ud uda Dap hna o Daq uan Dar a ach agh ah ain an
bi c cee ceigh cey ci cia cie cii cy dan een ek el ell elle en ia ian iana ianne ias ien iia ija ijan ijo ijus ika in
ina ine inka io ion iq is isha ius iush iusz iya iyan ja jan ko la lah leen lene lie lina line na nell nelle nley o on
pan ra rach ragh rah ral ran rel rell relle ren rian rie rien rin rion rius rol roll ron row ryal ryl ryll ryn sh shan
shana shil si ta vin vydas wish wyn y ya yan yl yle yll yn yne yoush Das a ha hawn hiel hiell hmir ia tageer tan tin
Dat is Dau - d da di lton mantas mants n Dav a an ante e eena en ena i ia ian id ida ide idlee in ina inder ine inia
ion ita net on ontae onte ood or orin ud ut yd yn Daw da id in it na ne ood oud ud Dax - ton Day a aan al amai an ana
anidhi anna ar ita l la lan le len ley lin ll na nah ne nor nton sha shaun ton tona yaan yan Dea - can gan glan go h
kan ken kon kyn na ndra ndre ngelo nn nna nne no rbhail rbhaile rbhla Deb a abrata ashree atik bi bie borah by eb ebe
el ela ele elie ella elo elu es i o ora orah orrah ra rah u Dec ebal hlan klan kland klin klyn la lan land len lin
lyan lyn Ded an e Dee - ann anna anne ba gan han ksha lan ma mah n na nah on pa pak pali pesh pika pti q qa qo sha tya
va wa ya yan Def ne Deg an ef efa efe efu er fe if ife meer u Deh a Dei a an dre gan la mantas mante monas na niol o
on rbhile rdre rdrie va vid vidas vids vis vydas Dej a ah an ana anae aun ay ean en ene enie enu i in ine on ourn uan
vid Dek a lan land len lin lyn ota Del a aila al ali an anie ano ara aram ena enn fin fina fino ia iah ian iana iar
icia ija il ila ilah in ina io isha iza jan jin la lan loro nia on ores oris ovan phi phie phin phina phine roy sa
shad sher ton vaux vin wyn ya yana yar yth Dem - a ah ani ar arco ari ario arni as ba ee ek eke eko eku elza esse
essie et eter etra etre etri etria etrio etrios etris etriu etrius hat i ian id ie ii ike ilade ilea ilee ileigh
ilouise ir irbuken irhan iriz irok iryurek is isha isie isse issie itra itri itria itrius ke mi mie ostene sie ssie
yan Den a ae an as aya cho es ese gel i ia ica ice iece iel ijal ika il ilson in ique iro is isa isas ise isha islav
iss isse itsa iz iza izalp ize izhan ka kel ley na nan ni nie nin nis nise niz non on um va yn ys yse zel zell zil zyl
Deo - car gratias n ndre ne nne nte Dep old Deq a o uan Der a an ay b be bhla bie eb ebe ebie eck eece eja eje ejie ek
en es esa ese essa esse esu ia ian ib iba ibe ibie ic ice ick ik in je jie kay man mot mott on ran rell ren ri rian
rie rin ron ryck ryl ryn sim so val villa vis vla wyn ya yanur yck yk yn Des - a alegn alegne anka chanel dina e ean
erae eta haan han hane harn haun hawn hna hon iderio iderius ie iree islav islava ita iye mond pina ree salegn se sei
seta sie sislava siye sta ta tan tany tin tina tinee tiney tini tinie ye Det elina lef roy ta Dev - abhaktini ak aki
am an ang ansh anshi ante apriya aunte en endra eron esh i id ika in ina inder iner inn isha lan lyn oiry ondre onne
onta ontae ontai ontay onte ora orah raj ran rim ris un yn ynn Dew a ayne i in ran Dex - i ter y Dey a an ana na vid
Dez ider ideriu iree so yderiusz ydery Dfb afdfbccbfeec Dfc abfdbcfbc Dfe eedfaedbeebe Dha ani irya lia man na nanjay
nesh ni nial nish nisha nishta niyal nraj nush nvi nya nyaal nyal ra ram rci ria rmesh rmik rshini val vina ya Dhe en
er Dhi a aan an lan llan llon lon miter r raj ren ya Dho ha Dhr iti u uti uv uva uvi uvisha Dhu gal ha rata Dhv ani
Dhw ani Dhy aan an ani ey lan Dia - a fra go hann ko la llo mant mante na nah ndra ndre ndro ne nn nna nne nte r ra
rmad rmaid rmid rmuid rra rt vian z Dib a Dic kon le Did a ace ar em i ier imo ina rik zis Die derik drich go ll lla
lle llza m n p tgard tlind tmar trich u udonne umerci ynaba zel Dig ambar gory Dih ain Dij an ana ar le on ona Dik en
"""
