"""Given names that are nothing else, part 5; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
- a am ati i Uns al ever Unu bol Upa dhriti sna Upe ndra Upk aar Upm a Upr eti Uqb ah Ura ltay n nia s Urb ain ano
anus Ure eba sa Urf an ettin Urh an Uri - ah el elle m shilla Urj a Urm i Uro oj osa s Urp er Urr ab Urs - a ula yn
zula Urt e Urv ashi i Urw a ah Ury an Usa ama amah id ma mah me yd Ush a an ba indi na oshi Usi ku Usk o Usm a aan an
Uss ama Ust ad un Usw a ah Uta - Ute - Uth er maan man Utk an arsh u ucan Utp al Utt am ara Uvi s Uwa is ys Uwe - Uxi
a Uya nser Uye n Uyg ar un Uyi - osa Uza ir y yr Uzb ay Uze ir r yir zi Uzi ma Uzm a Uzo amaka chukwu ma Uzs oy Vaa ni
nika Vac ibe lav lava lovas ys Vad a im ym Vaf ir Vag if Vah agn an ap ar e id ida ide ini ittin ri Vai ana bhav bhavi
da das dehi dievutis dotas dutis ko la nius os ra ri shali shnavi t va Vaj k Vak are aris htang kas ris Val a ary bona
bone borg da das demar demaras demars det deta dete di dis do drin ea een eh en ene ens ent entas entim entin entina
entinas entino entins entyn entyna er ere eri eria eriana eriano erie erii eriia erij erija erijonas erijs erijus
erina erio eriu erius eriy eriya ero ery esca eska i ia ierius ieryj ija ina la labhbhai lary ly mir mira mire o on
ona ter ters ton tr trim ts yarjan Vam akshi si Van dana eesha eeza esa essa essza gel gelis gjel i ia ida ina isha
ita ja na nessa ni sh sha shi shika ya Vaq if Var andeep ban da dan enya ghese gin han i ie in inder is isha lik nika
ol pu ri rie sha shan shini tan tika ujan un uni vara Vas ana ant antdada are atika co fi if il ile ileios ilena ili
ilica ilii ilij ilija ilije ilijus iliki ilios ilis ilisa ilka ily ka ko o salo sia sili siliki silios silissa u udha
uki undhara yl Vat an Vau ghn n Vav rinec Vay da sal Vaz eh gen ul Vea - ceslav Vec ide Ved - a ad ansh anshi ant anth
at hika ika ran Vee na ra raj ran rpartap Vef a ia Veg a ard as im Veh bi Vei kko ko s t th Vej as sil une Vel i ia
ichko id imir in ina islav itdin izar jko jo ma ta Vem uri Ven ancio antas cel ceslao ceslas ceslav ceslava del dela
delin dula edykt elin era eranda esa essa eta etia ezia iamin ice is isha ita kata kateswara la ta tseslav tsislav u
us ya Veo - Ver a da de ed ena ginia ica im ka n na ner ners on ona onicah onik onika onique oslav Ves a ela elin
elinka ile ko lav na selina Vet a on uria Vey is sel si sl Vez at ire irka rife Vfa - dar Vha iri ri rie rri Via an
ceslav cheslav lli n nna nne tcheslav Vib eke ha huti Vic - ci ent enta ente entia entiu enzo ki kie kram ktor ktoria
ky o toire toriano torien torina torine torino torio toriya Vid - a adi ak an ar as hi imantas isha mantas mante or ur
ura utis ya Vie n na nne ra roslava sturs t Vig an antas en go ilija ilijus imantas intas nesh o Vih aan an Vii vi Vij
a ay ayalakshmi Vik a ar as ash esh i ita ki ky ram ramjit rant tar tor toras toria torie toriia torija toriya toro
tors torya Vil a ayt dan dana dane em emina en helm helmas helmina helms i iam ija ijus is ius ja jami lads le liam ly
ma mantas mar mer mos nis son te ums Vim al ala bai Vin - ay aya ayak aykumar cas cens cent centas centio centiu
centius cenz cenza cenzo da eet eeth esh eta h i icio icius isha it ita ja ka ko ney ni nie ny od sas tila udi uk uki
ushan zent zenz Vio leta letta lette na rel rela rica Vip ul Vir - a aaj af ag aj an en endra gil gile gilia gilijus
gilio ginia ginie ginija ginijus gis idiana mantas na pi ti ve Vis aka ar arion ha haal hakha hal hali han hay hnu
hnupriya hva hwa itacion mantas may sarion valdas valdis wanathan Vit - ali alia alie alii alij alija alijs alijus
alina alis aliy aly auts azoslav ek ezslav ezslava husan husha hushan o oldas olds olis omir or oria tore toria torio
us Viv aan an eca ek eka i ia ian iana iane ianna ianne ica ien iene ienne ika ina Viy a an ana Viz girdas ma Vja y
Vje koslav nceslava Vjo la llca sa Vla d da dan dana das dek delina deta dimir dimira dimiras dimiro dimirs dislav
dislava dislavs dislovas divoj dko dlen do dut duta dyslav icu shent sta stibor stimil stimila stimir stina stislav
tko Vle ra ron Vli - Vlo dko ra Voi chita cu Voj en in islav mir ta tech Vol demar demaras demars ha kan ker odia
odymyr odymyra vy Von g Vra j tislav tko Vrb ica Vri nda sha shin shti tika tti Vru nda shti Vse volod volodas Vug ar
Vuj adin Vuk - a an asin san Vul lnet Vun g Vuo kko ng Vuq ar Vur gun Vus al Vuy elwa o Vya cheslav njana ra Vyd as
Vyg andas antas audas intas Vyo m Vyt aras as autas aute e enis is Vyv yan Waa d hid il jid sil ys Wac eera eke hira
law lawa Wad ada ee ih im ood Wae l Waf a aa ae ah eeq i ik iq ula Wag dy ma Wah - aab ab aj b bah ban ed eed eeda
haab haaj hab haj iba ibah id ida idah iduddin idul idullah idur Wai - da le naina rimu s z Waj aahat ahat di eeh eeha
id ih iha ihah Wak as eeta ejera ejira ijera ijira ijra jera jira jra Wal aa demar eed enty entyna eria erian ery i ia
id iid iyah mor o t ter ther traud Wam - alwa bua bugu bui wema Wan a da dalin essa gari gechi gila gkhemcha gui ia
ida is iya ja jala jiku jiru johi yama yonyi Waq aar aas ar as ass qas War a aporn cislaw da dah dat eesha hi ick idi
in ina inder is isha ishah jas nakulasuriya rick same san van wara Was an ana ay eem eme i ib if il ili im ima iq sem
sila sim ul yl Wat een ika Wav erley Waw eru rzyniec Way an de lon ne Waz ir Wea am Wed a dy nesday Wee am ra Weh ib
Wei - long ming na qi Wek esa Wel at de degebereal degebrael degebreal degebrel degebriel Wen ancjusz anty bo ceslas
che dela delin di diwesen dy g jun qi wen xiong zel zhong Wer a ku onika Wes - am ley onga tleigh Wez i ley Whi tney
Wia am m Wib e shet Wic toria Wid ad ar isha Wie bke lislawa nczyslaw ra slaw slawa Wik ibase tor toria toryn toryna
Wil - ber bert bur da f fie fred fredo frid fried helm helmina helmine helmus hemina i iam ibald ko la lam le lem
lhelm li lia liam liamina lian libald lliam lo loughby lum ma trud Wim - al Win a and cent centy centyna fred frey
fried ful icjusz ifred nie nifred ny ona son ston ta Wio la leta letta Wir giliusz ginia Wis al am hi la lawa sal sam
sem Wit alij alis o old olda oslaw Wiv ine Wla dimir dislaus dislaw dyslaw dyslawa Wlo dzimierz dzimir dzislaw Woi
neshet nishet nshet Woj ciech ciecha slaw tek Wol de degiorgis demar demichael du fgang idu ter Won dem demu dewosen
dewossen dim dimu diwosen dmu dowosen dwassen dwesen dwessen dwosen dwossen idimu Wor ake akie ekeneh ekineh eku ike
iku ke keneh keye kie kineh kinhe kiye kneh ku kye Wou be bishet bshet ter Woy ineshet inishet inshet neshet nishet
nshet Wri ddhish desh Wub e eshet eye ie ishet iye shet ye Wui - Wul f Wun - mi Wur - aola Wyc liff liffe Wyl de Wyn
ona ter Xab i ier Xaf sa Xai - n Xal ak ddin id iq is Xam is Xan - a da der e g im kisi lar na te the thia tia Xao -
Xar a ia Xat ir Xav er i ia ian iar ie ier iera ion r Xaw ery Xen - a g Xer xes Xez al Xha fer ferr vit Xhe lal lilaj
mil mile nete sika vat vdet Xho ana Xia - na ng ngyu o ojun olu oping oru owen oxin oyan oyu Xim ena Xin - g yan yi
yue Xio mara Xit i Xiu - Xiy ue Xli l Xob een Xon g Xos rov Xsa ra Xua n Xud averdi ayar u Xue - Xum ar Xya l Xyl a ia
Xyy am Xza nder vier Yaa - cov kov meen ra seen siin sin sir Yab a Yac hana in ine ob oub ouba qub ub Yad - a av avi e
gar id igar ollah Yae l li Yaf et i iet ir Yag hnam in iz izkurt mur nesh o Yah aya el ia iya si sikan vi ya yaa yah
ye Yai r za Yak in ira iv ob obo oub ov ub ubu up Yal azabay cin da gin i in tirak Yam a ac an ar ato een i ikani ila
in ina inah ini n na una ur Yan - a aki ar bo ek et i ick iel ik ina ique is isa iv ka ki ko ky lin n na nah ne ni nic
nick nie nik nis song Yao - Yap het rak Yaq een in oob oot oub ub ut Yar - a ah an ed ema en gi i ied in is o on oslav
oslava ra yna Yas a aar aman amin an ar attin een eer emen emin en er f h ha hal har has hasvi hawini hem hfa hica
hika hil hita hoda hodhara hpal hraj hua hveer hvi hvir iin in ine inta ir irah meen men miin min mina mine mn myn na
sar seen sen ser sin sine sir smin smine ti Yat - an harth hrib in Yau - vani Yav or r uz Yaw a ar er Yax ye Yay a ak
an ra Yaz an dan eed el en ganalp gul id min mina mine myn Yec heskel hezkel hiel Yee - Yef rem Yeg an ane aneh or Yeh
ia or oshua uda udah udis udit ya Yej ide Yek bun can da ta Yel da ena enaelena esen itza iz izaveta la ma sarmba Yem
am ane aya elyan ene er eserach esirach esrach i ina iru iserach isi isirach israch serach sirach srach Yen a al eral
g i ni Yeo n Yep elek Yer ay az ga gha o tan Yes ha haya hua ica il im oob sica suf tin uf ufe uph Yet barek er isal
unde Yeu n ng Yev a aeva geni geny hen henii heniia heniy Yew ande Yez da Ygo r Yhy a Yia nna nni nnis Yib ah Yic hen
Yid el Yie n Yif an ei Yig al it ithan Yih an Yik - Yil dir diray diz ema ima in ma maz mma ong Yim am ama ame amu ane
er eru ing mam mer Yin a g gqi gying ing ka uo Yio ta Yir an ega ga Yis hai rael roel sochor Yit barek ebarek ibarek
ing ty zchak zchok zhak zi Yiu - Yiw ei Yix in uan Yiy ang i Yla - na Ylb er Yle nia Yll - i ka Ylv a i ie Yme r Yne s
z Yng ve Yny r Yoa h n na nn nna v Yoc hana heved Yod et it ite Yoe l Yog esh ita Yoh an ana anan ane anes anis ann
anna annes Yok o Yol al anda ande Yom - na Yon a ael ah as atan athan ca es etmen g is na ne Yoo m n nis nus suf Yor
dan danka danos edanos ick uc Yos an ef efe eph hi hio hita hua if ma of ph r ra sef seph si uf yf yp Yot am You ba
cef meni mna na nas nes ness nis nus ra ran ri saf sef sf sha sif sof sra sri sry ssef ssouf ssoufa suf tuber Yow eri
Yoy o Yrs a Ysa bel bella belle nne Yse lla ult Yso bel bella Yth an Yua nyuan Yub o Yuc el elen hen Yue - l n t yue
Yuf an ei Yug - i Yuh an ang ao eng Yui - Yuj i ie Yuk a ai hym i iko io o sel ta ti Yul - duz ia ian iana ianna ieth
iia iya iyan un y Yum a i na naa nah un Yun - a es g is o t us usemre Yuq i ing Yur dagul danos danur daser eed i ii
iy tguven tseven ttas y Yus a af airah ayrah ef eph ha hua i if of ra raa rah sef sra suf uf ufcan uke up upha Yut a
ika ing o ong Yuu ki suf Yuv - aan al an ika raaj raj Yux i in uan Yuy a Yva - ine n nna ns Yve - s tta tte Yvi - e
Yvo n na nna nne Yyu b Yza bella Zaa c fir hid hir hirah k kir kirah min ra rah Zab ihullah ir lon oj rina Zac - aria
ariah arias ary c cai caria chaeus h har hari haria hariah harias hariasz harie harius hariya hariyah harry hary hery
hory k kari karia kariah kariya kariyah kary kery Zad a e ie ok Zae em emah Zaf ar eer er ir ira irah raan ran reen
rul Zag orka ros Zah a aar an ar ara ari aria arina ava ed eda eed eem een eer eera er fer i ia id ida iddin ide il in
ir ira irah it iya nya ra raa rah ran ri run ur Zai - b ba baa bunnisa d da daan dan den ga gham l la m ma mah n na
nab nabu nah naib ne neb nib nish nub nud nudin nul ra rah toon tra tuni yan Zak - ai ar areeya areya ari aria ariah
arias arie ariya ariyah ariye ariyya ariyyaa ariyyah ary arya ayo ee er eria eriya ery har hary hia i ia ir ira irah
iy iya iyah iyya iyyah k kai kary kiyah lina ria riya y Zal - a an ekha ia iha ika ina lascht man men Zam - aan an eer
fir fira in iq ir ira zam Zan - a ab aira da der dile dra e eb era eta ia ib is na nah si the yar Zap ryan Zar - a aah
ah ak alee ar aza een eena eh ena gham i ia iah if ifa ife in ina ine ish iya iyah ka ko meen na ngiz nish oon qaa ra
rah rar rin tasha yaab yab Zas ha hil Zau qi r Zav annah en ian iar ier ion iyar Zaw - adi eel isza Zay a aan an ana
ba d daan dan den ed la lie n na nab nah ne neb nub ra yan yir Zaz a ie ou Zbi gniew Zby lut nek sek slaw slawa szko
Zde na nek nka nko Zdi slava Zdo byslaw Zdr avka avko Zdz islaw islawa Zea - Zeb - a edee edeo ediah irce ulon ulun
Zec hariah Zed an ekiah Zee na nat shaan shan v va Zef - ira iryn Zeg ey eye ota ye Zeh aan n na ra ranur Zei d n na
nab neb neba Zej d n na neb neba nel nep nepe nije Zek ai ayi e el eriya eriyya i iye ria Zel ah al alem da ealem ek
eka eke ekie elem ha ia ie iha ije imkhan in ina islaw jana jka jko la leke ma mira Zem fira irah rie yna zem Zen a ab
ah aib aida an ar ash at ayah daya de den eb ebe ebu el gyi ia ib n na non nor nun nure o obia obiusz on ona onas ovia
oviy ta ub ya Zeo n Zep h han haniah hir hirin hyrin Zeq ir Zer afet ai da dad ehun en hun ide ihun in ina ish rin ya
yehun yihun Zes haan han Zet eny h han Zeu s Zev - a i lude Zew ad de die du ede edu ide idu ude udie udu Zey a ad an
can d ineb n na nab nah nal nb neb neba nel nelabidin nep ngul no nulla Zha ne nna o ra smina via Zhe - cho ko lyazko
n Zhi - han na qi qing vka vko yi yu Zho ng Zhr a Zhu - lieta o Zhw an Zia - d h n na nab nna nne ra uddin ur Zib a
artas eyd Zic hen man o Zid aan an ane Zie donis mowit nna Zig frids gy ismunds mantas mars mas mund mundas munds rida
urds Zih an ao ni Zij a ad ada adin un Zik ica mund o ora ra rah riya Zil an fa ia ing lah lur mil vinas Zim al ran
Zin - a ab achidi ah aida aidazenaida al ash at eb eddine edin edine eta ia ka nure o ovy t tis zile Zio n Zip ora
orah pora porah Ziq i Zir ui wa Zis an haan han Zit a Ziv - a ah an ana ia ile ko ojin orad Ziw ei Zix i in uan Ziy a
aad aan ad aettin an i ue Ziz aga Zkr iyy Zla ta tan tica tka tko tomir ty Zmi n Zoa ib rd Zob air ia iya Zoe - anne y
ya Zof ia ie Zoh a aib air al an ar eb eir ha ib r ra rab rah re reh rehan Zoi - a e ya Zoj a Zol a tan Zon a ain aira
Zoo ey Zop hia Zor a ah aida aiz al an ana avar awar ian iana ica ina ka nitsa oro Zos ha ia imos Zou beir bir hair
heir heira ina likha mana Zow ie Zoy a ah Zoz an Zrd ust Zri f Zrn igar Zsa - nett Zse lyke ni Zsi gmond Zso fi fia lt
mbor Zsu zsa zsanna Zub a aida aidah air aria ayda aydah ayr eda eida eir er eyde eyir eyr ia in oni Zuf er Zuh a aa
aib air aira al ayb ayr eyb eyla ra ri ur Zul aika aikha aikhaa aikhah akha al aykha biye eika eikha ejha ekha eyha
eyxa fa fija fikar fiqar fiya fiyy fuye garni karnain qarnain Zum aridi ra re rud rut Zun - aid air aira airah ayrah
dus era Zur ab i iel Zuv a Zuw ayhir ena Zuz ana anna ia u Zve zdan Zvi - Zvo nimir nko Zwa tie Zwi - Zya d h n Zyd
runas rune Zyg fryd imantas munt Zym al er Zyn ab ah ovii Zyo n Zyr a ah oslaw Zyt a Zyv a
"""
