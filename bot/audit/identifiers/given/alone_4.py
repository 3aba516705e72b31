"""Given names that are nothing else, part 4; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
ars er Osl a Osm aan an ar o und Oso go Oss ama i ian ie ip o Ost ap ara en in oja yn Osu nleke Osv ald aldas aldo
alds at Osw in Osz kar Ota kar r y Otc here Oth ilia ilie man mane mar niel Oti eno lia lie lija s Otm an ane ar Otn
iel Oto - kar mar mars Ots o Ott a alie avia avio ilia ilie is mar okar oline on one Oty lia lie Oua lid nes ssim Ouf
ir Oui am ssem Oul a imata Oum - a ar er ie ou Our ida Ous ainou ama man mane sama seynou Out i Ouz ma Ovg u Ovi d
dijus dio diu e ya Ovu n Owa in is n Owe n na Owi n no Owu lakwao or ra Owy n nn Oxa na Oya - Oye goke nike Oyi n
ndamola ndasola nkansola nlola ntola Oym ak Oyo r Oyu ko Oyv ind Oza ir kan lpsan n na nsu slan y Ozb ay ilek ilge Ozc
am an Ozd al en es il ogdu Oze l rdinc rtem Ozg e er ul un ur Ozi as nal oma Ozk an ent utlu Ozl em u Ozm a Ozn ur Ozo
kcu Ozp etek inar Ozs eb ozlu Ozt ek urk Ozu dogru Ozw ald Ozy urt Ozz i ie y Paa - l pa rth van vani vo yal Pab itra
lo Pac a ifica o yfik Pad ala di hraic hraig ma mashree me raic raig raigh raigin ruig Pag en Pah al Pai di gan ge gen
ghton slee sleigh slie sly ton tyn vi Paj tim Pak - eeza eezah er iz ize su Pal a ak angi esa ina lav lavi le mira
misano oma tiel vi vinder washa Pam ala be ela ella fil ina ir phile philus uk Pan agachie agiota agiotis ait ajot
ajotis as ashe av ayiota ayiotis ayot ayotis chanan cho cratius dey filo ida in ini isa iz ja ka kaj krac na ni os
taleon tea teleimon teley telimon telis thea u ya Pao - la letta lina lo Pap iss pu y Par ag aic akkat am ambrata
ameshwara amon amveer amvir an aschiv aschiva aska askevi astoo deep dis eesa i ia ice ichat ide ikshit ima in ina
inaz ineeti isa ise isha iss issa isse iza kash mdeep meet mida minder mis mjeet mjit mukh mveer mvir neet nian omita
sa th tha thapratim thiv uchuri ul van vaneh vathi vati veen vesh vez vin vina vinder viz win ya ys Pas a cale caline
cha cual cuala i kal kalia ko qual quale qualina sang teur tora Pat i rali ric rice ricia ricie ricija ricio rick rik
riks ris risia rizia rizio ru rycia rycja rycjusz ryk sie ti Pau - di die l la le leen lene lette li lica lie liina
lina line lino linus lis lius lla lo los ls lus ric Pav an andeep ani anjit anveer anvir ao el elas els endeep in
inder it itar ithra itra la le leen lin lina llo lo los neet o ol Paw an andeep eena el Pay al am e ge man nton sley
ten ton vin wand Paz - Pea dar der rse Ped er ja ram ro Pee ter Peg ah goty gy Peh lil r Pei - ghton gi k man Pek ka
kan Pel a ageya agia aji ayo bart da e in la le legrini legrino Pem a be besin ika Pen be cho da elope i iel ina inah
ka tti yo Pep a e i ijn ina ita ito pina Per a an dita dy e egrin el en es ica icle icles ihan in inur la lita minder
mun nell nilla nille o parim petua ran ri rie rine sephone seus sia sida sis tti ttu uvanam vaiz veen vin Pes ah ent
sy Pet a ar e ek er eris ia imat ko r ra rana ras rena ri rica rik rina risor rit ro rona ronela ronele ronella
ronelle ros ru rus ruska rut ruta teri ula ya Pey man ton Pha edra ilin m n nice nuel nxico olo rell relle ris rrel
rrell rren Phe be lim line lix mie ng obe obie ona onix ro Phi a lbert leas lemon lia lian libert lina line lip lipa
lipp lippa lippe lippina lippine lippos lis llip llipa llipe llipp llippa lo lomena lomene lomina neas Pho ebe ebie
enixx ng Phu - c ng oc ong Phy lis llida llis Pia - n ras Pie dad ra rangelo rgiorgio rgiuseppe rina rluigi rmaria ro
rpaolo rre rrette rrot rsanti rse ter tra tro Pii a Pij us Pil ar le Pim en Pin a ar chas chos ja kus o Pio - tr tras
Pip pa pi Pir - ahmet an anavan aveen aveena et jo kko min o oska oz ran ro Piu - s sz Pix i Piy a ush Pja y Pje ter
Pjo tr Pla cide cido cyd medi men mena ton Ple su Pli nio Pni na Pod raig Pol a ad at i iana icarp icarpo ikarp ina
ixena laidh lie ly lyanna ycarp ycarpe Pom pejus peo pilia piliu ponio Pon cio grac siano tus Poo ja nam ryanasab ya
Pop i obawa pi pie py Por ayathu cha chia cia firio scha sche sha shia tia Pos ie Pou l ria ya yanfar Pov ilas Poy raz
Pra bal bdeep bh bhdeep bhjeet bhjot bhleen bhnoor bjot bleen bveer chi deep dip dyun fulla gya jin jit kash kriti
kruti kseda lhad mila mod n nab nas nav navan navi nay naya nciskus ne nee neel nesh nisha nit nita nvera pti rthana
sad sanna shant shanta skovia sun tap taprao tham thana tibha tik tim tima tip tyush veen veena veer vin vina vleen
voslav yan Pre a ben cilia drag ena esha et etha ethika ethy eti etpal eya ksha ma mal mek mysl nk rana rna sha slav
slava sley sten styn ya Pri - a anka cilla mitiva mitivo na nceton ncewill ncy nz san sca scah scila scilla scillah
sha ska skilla tam tesh tha thika thu thvi thviraj ti tika tish tpal ya yaa yah yal yam yamvada yan yana yank yanka
yansh yanshi yanshu yen yesh Pro fira kop senjit Pru dencia dencio e sha Prv an in iz Prz emysl emyslaw emyslawa Pto
lemy Puc cio Pui - Puj a an Pum baa Pun am eet han it Pur av cek dey die ia ificacion nima u ushottam ushottama va Pus
at hpa hpendra hti Put e eri ri Puy a an Pya re Pyl yp Pyo tr Pyp er Qaa dir li sim Qab eel il Qad ar eer er im ir Qah
tan Qai m s sar ser Qal ib Qam ar il Qan i it Qar atel eeb in Qas am eem em id if im sim Qat adah Qaw ee Qay - lah s
yum Qaz i im Qdi r Qem al Qen dresa drim Qia n ng o Qid ist Qin - g Qir at Qiy as Qiz bs Qln dr Qni r Qon c Qos qar
Qsm - Qua de dir id n ng sim zi Qub ra Qud amah doos oos rt sia siyah us Que - enie ntin rida Qui - an ana anna llan
ncey ncy nlan nley nn nten nter ntin nton ntus que rin rino Qul am u Qum ru Quo c Qur atulain ban rat Qus ai ay hi Qut
aybah b ub Quy - en nh Qzn fr Raa bia biah biya d dhiyah diya diyah es fat fay fi g ghib gini hi hil him hima hul id j
jan khi kin meen mis miz na nia shid tib zia Rab - ab ah ail an ar b baanee bani bia biye bo ea ecca ee eea eeah eh
eka ekah eya hia i ia iah ie ih iha ija ije ina indranath it iya iyah ya Rac ha hael hal hana heal hel hela helanne
hele hell helle hid hida hit hita hna ine quel Rad a an ana e ek eke enko eyah ha hakrishna hee hia hika hiya houane i
ia ica ika im ima in ina isa isoara ivoj ivoje iya iyah ka kin ko leigh man mila o omil omir omira oslav oslava oslaw
ostin ostina ouane ovan ovana u ucu uz vile wa wan yah zislaw zislawa Rae - anna anne chel d da ef es esa esah ese f
gan gen is kwon l lene ll lle lynn ma mond na ph ven vyn wyn ya Raf a ael aela aele aella ail al an at ay ayel e ed ee
eek eeq eh el et fael faela faele faella faellino faello fe ferty fi fie i ia iah iat id ida if ih ik ika ila iq iqul
iqullah iul iye san Rag aa ad an avi en had hav hava havendra hda heb heda hib hnall hunatha huveer ip na nar nhild ul
Rah a aan ab af ail amim an ana and at ath bia eeb eel eela eem eema eemah een ees eesa eim el ela ema ena f i ib ibai
id iem il ila im ima imah ime imullah in ina is iye ma maan mah man mat matullah met mi mo mone o oul saan ul wa Rai -
a an ana cheal da dah den ens f fa fe gan ghan ha haan haanah han hana ja k ka ko la li m ma mar mo mond monda mondas
mondo monds mund mundas mundo na ner nn s sa sah sha ssa th tis ven vis vo ya yaan yah yan zel zy Raj - ab agopal ai
an ana andeep asree at ata bir deep dev eev en endra esh eshri i iah ib ina inder ini iv ko kumar mina mond mund na
neet ni nold o orshi pal preet shri u un veer vi vinder vir want winder Rak an aya eb eeb eem el esh ha hee hi ib ibur
ide im in ip iya iyah sha shan shana ul ulan Ral f fie fs iat itsa ph phie phy uca ya Ram a achandra adhan ah ajogayya
akant akrishna al amoorty an ana andeep ani anpreet anujan ario arni ata atoulaye atoulie atu atulai aya azan bo das e
een eesa eesah eesha eez eeza el ela ell elle es esh esha ez i ia iah iar id il ila in ina inder inta iro is isa isha
iyah iz iza ize kumar la lah lo neek neet nik o ojus on ona one ses sha shah tin unas une ute utis y ya yar zan zi zia
zy Ran a ae ald bir da dal deep di dolf eem ganath ganathan garaj gel ia ieri im ine itha iya iyah ja jan jana jeet ji
jini jit jodh jot ko na noch odip on sara sford ulf ulph veer vir ya yah Rao - naid uf ul Rap hael haela haella haelle
heal hel hy olas Raq eeb ib iya uel Ras - a an ha haad haan had han hana hard harn haun hawn hed heda heed heeda
heedat hel hela helle hi hid hida hidat hidi hika hin hma hmi hpal id ika im it ma mus na ool oul s soul ti tislav tko
ul Rat eel hore ilal ko na on ree tana tanaporn u Rau an f iri l maan n nak ni no ri ridh shan Rav deep een eena i
ikumar il ina inder indra ishankar jot leen neet yn za Raw a aa aan ad an and az da dah dha don en ia Rax ma Ray a aan
ah an ana ane ann anna anne chel chelle den don e ed en gan gen haan han hana hanah hane k ko la lan lene mie mon mond
mund mundo n na nard ne nie sa ssa th ven von ya yaan yan yana Raz - a aan ak an anne een eena eenah i ia ieh iel ik
ika ina iy iye mik na van wan wana zaq Rea ce f gan gen ghan gon h n na nn nna nnah nnan nne nnon y Reb a az beca
becca bekah eca ecca eccah ecka eckah eka ekah ekha ekka ekkah er iha ihat in war Rec ai ep epali o Red a ae as da ea
ford ha i iet ina on ouan ouane vers wan zep Ree - ann anna ca ce co fe gan ha ham han m ma na ne nie s sa se sha t ta
tu va vah ya yan Ref ael at et ija ik ika oel Reg an ane asa assa e en gi gie han i imantas inald ine ulo Reh a aan am
an ana anna annah eem ema ime ma maan man mat numa oboth Rei - a ah an ce dar dun f ff gan gen ghan han ja jo ley lley
lly ly mo mond na naldo ne ner nhard nhardt nhart nhold nholds nier nis no noldijus on sa se sel sha ss sse sy va ya
zel Rej a an ana han hane jan na us wan wana Rek a an ay ha o Rel ja li u Rem a ae alda an ario as aya az azan bert
brandt e edios ee el ell i iah ie iel ig igijus igio igius igiusz ii ilekun irez mel mi mie o us y za zi zija zije
ziye Ren - a ad ae ai aldas aldo an ars as at ata atas ate ato atus ay aya ayah aye e ea ee eece ell elle esh esme
esmee gin gul i ie iece is ita ja na nae ne ny o u uka y z zo Reo - n na Rer eloluwa Res ha had ham hat haun hma hmi
honi i ma tytut ul ulcan Ret a aaj aj al o ta Reu ban ben bin byn el ss ven Rev a an ati e za Rew an end Rex - he hep
Rey - a aan ad ah an ana anne ansh han hana hane haneh n na naldo nold o on yan Rez a an gar in so wan wana zak Rfi q
Rha e egan igan in ine na nna uri ya Rhe a agan ana ann anna annan anne annon ece egan gan ia igan is ma mi na on ona
tt uben va ya Rhi a ad ain an ana anan ane anedd ann anna annah annan anne annon anon anwen anydd arna dian en gan l
ley on ona onna tik ya Rho an anne da ddy derick dri gan mi na nan nda nwen ri ridh ry slyn syn wan Rhu airdh airi
airidh an araidh ari aridh ary ben di die e iri n na raidh ri ridh rie Rhy - a an ana ann anna anne annon ce der dian
e ian lan lee leigh len ley lie on s se ss z Ria - an d deep dh gain gan h hanna in lda m n na nah ne nn nna nnah nnan
nne nnon rna z Rib h hu qah Ric - a ard arda ardas ardo ards ardus cardo ci ciotti co ha hard hardas hardo hart helle
henda hey hi hie hieu hy kardo kesh ki kie ksen ky kylee o Rid a aa ah dhi ha haan hi hima hwaan hwan uan van waan wan
wana wanah Rie - ce gan ke ley lly ly m n nzi ss ve Rif a ah at ka ki kiye ky Rig els mor obert on Rih a aam aan aana
ab am an ana ann anna annah anne annon ards em o Rii kka m na se tta Rij a ad ana ja ul Rik - a ard ardo aya e en esh
hil i in ita ke ki kie kilee ky o u Ril ay ee eigh ey ind ley wan y Rim a ah an andas antas ante ants as gaudas i ini
ma mel on sha shah tautas undas utis vydas Rin - a ad al aldo alds as at chen esa gaudas go golds o oa or ora Rio ghan
ghnach ja la n na nach nagh nna Rip a szima Riq uelme Ris - a ako alet asi h ha haan hab habh had hal han hana harn
hav hi hik hika hikesh hil hit hita hon per to Rit a aj al esh hik hika hvik hwik i ik ika isha ta u uparna va vars
vik Riv a aldo an ana ka kah ky Riw a Rix on Riy a aa aad aadh aan aaz ad adhul adul ah an ana anna ansh az en Riz a
gar ia iki uana van waan wan wana wanul Rja y Rki a Rmz iyy Rna - Roa - a ld na nna nne rk rke ry Rob a ab aidh ale an
ar at ben bert bi bie by byn ecca el ele elie en er ert erta ertas erth ertina ertino ertjohn erto i ie iel ina iul
leh o yn yne ynn ynne Roc co h ha han hana hdi hel helle hene hus io kie ko o Rod a ah aidh aina an as ayna den die dy
el eric erick erik eryk i ica in ina ion ney olfo olphe ric rick rigo rigue Roe l lof n Rog an e elio er han ina nvald
Roh a aan ail aise am an ana anna anne at eel en id il ima in ina ini it ith n nan ullah Roi - ne s se she sin Roj - a
an bin da en hat in ina nu us van Rok - as aya eya haya ia iya ko o sana us Rol a an and anda andas ande ando ands dan
f iana land lo ly Rom aan aana aeo ahn ain aio aisa al aldas ana anas ane ani anie anita anna ano ans anus any ao ar
ara areo ari ario arni arno as asis av ay ayne aysa beaut ee eesa el ell elle ello ero esa esh essa ey i ie ii ila
illy ily in ina ir mel olo one uald ualda ualdas ualds ula ulo ulus y Ron - a ahi ain ak ald aldas aldinho aldo alds
an as av ay da deep el ela ell en g i ia ie ik ika in ique it ith iya ja ke n nell ni nie ny o on y ya Roo hi mana p
sa Rop afadzo apa Ror an ey i ie ry y Ros - a abel abella abelle alea alee aleen aleigh ali alia alie alin alina alind
alinda alinde aline alita alva alyn alynd alynn alynne amaria amarie amond amund ana anagh anda ann anna annah anne
aria arie aura cislaw co coe ealie eann eanna eannah eanne el eleen elia elin elina eline ella elle ely elyn elyne
elynn emari emaria emarie emin emund ena enda endo enna enwyn etta ey h ha haan han hana hanak hane hani haun heen
helle hen hini hni i ida ie ieleigh il ina ine ita itsa itta ko law lind lyn lynd lyne lynn lynne mari marie marin s
sa salyn sana sano sella slyn slynn tam tislav tislavas tyslav witha Rot ich imi Rou a aa ben hollah kaya maissa slan
ssel stam ven Rov an san shan sn Row ann anna anne ayda da en ena enna yn Rox - an ana ane ann anna anne elana i ie
sanne xi y Roy - a an ce Roz - a afa alia alie alija alin alina alyn an ana anna anne e eena elin erin i ie ina ita ka
lyn lynn sa si y Rqs an Rra him Rre zarta zon Rri ta Rro n Rsa d Rsi d Rsm iyy Rst un Rsu l Rto grul Rua - ch dh dhan
dhri idhri idri iraidh irdh iri iridh n rai raidh ri riadh ridh rie rri ry thy Rub a ab an ani ee eena en ena ens ert
eyda i ia ie ina inder io y yann yanne ylee yleigh ymay yn yrose Ruc ha hama hel hi hika Rud aina i ie iger ina ite
olf olfs olph ra raksh ransh wan y yard Rue ban ben di l Ruf aidah aro at aydah in ina ino t us Rug gero giero ile Ruh
a aan ab al ama an ani at e ee el ena i ide inda iu iyy ma ngiz ollah sat ugul ul Rui - qi raidh ridh s ze Ruj ina Ruk
aiya aiyah aya ayah ayat ayatu ayya ayyah en hsaar hsana hsar ia ije iya iye mini nettin saar sana sar shana Rum a aan
aana aanah aisa aisah aithah an ana anah aysa aysaa aysah bidzai ejsa el ena er esa essa eysa i man manah sha yana Run
a ako ar go yararo Ruo - han xi Rup a ali an en ert erta erto inder Ruq aiya aiyah aiyya aiyyah aya ayah ayya ayyah ia
iya iyah iyy qaya qayah Rur aidh i ie y Rus alina el en han hane haun hawn hda hi hil hna ins ka lan lana ne sel tam
tem ul ztem Rut a e endo h hie vik Ruu di Ruv arashe ejda en eyda imbo Ruw aida aihim ayda aydah eyda Rux anda andra
sar Ruy - a Ruz a anna beh ena gar ica ina Rwa n Rxs nd Rya an d h n na ndeep ne nlee nn nna nne Ryd an en Rye n Ryh
an ana anna s Ryi a an Ryk er sa Ryl an ay ea ee ei eigh en ey i ie y yn Rym - a antas Ryn - Ryo - ma n suke ta Rys
zard zarda Ryt a as e is Ryu - Ryv er Rza - Saa bir biriin birin chi d da daq dat datu det di dia diah diq diya diyah
fir gar hibah hil hir hirah id im ima imah iq irah jan jid jidah l leha lih liha lihah lim m mi mia mir miya miyah n
na nia niya niyah nvi nya qib ra raa rah riyah rrah thana tvik van Sab a aa aah ah ahat an ana ari arin as astian
atino ba bah bir eeh eeha eehah eeka eel eela een eena eer eera ela ella ena era ettin ha i ia iah ian ih iha ihah ihe
il ila ina ine ino iq ir ira irah ire iriin irin it iya iyah oor reen reena rena ri ria rie rije rin rina rine riya
riyah uhi ur urah yasachi Sac ario diyo ha helle hi hin hit hiyo hleen hpreet i id Sad a af aka am an ao aq aqat ashiv
at bh daf dam dick diq e eed eem ef egh ek eka eq et eti ettin hana hbh hia i ia iah ie iiq ija ije ik ika iki ikur
iman ina io iq iqa iqah iqul iqur ittin iya iyah iye iyo iyya ja mir ok or ra rak ri ruddin t uf ullah ya ye Sae - d
ed eda edah em ema id ma rlaith sha Saf a aa aah ah ak al ana ar dar eena eenah eer eera eerah eeya eeyah et eta fa
fah fanah fet fi fia fie fina fir fira fire fiya fiyah fiyyah ha i ia iah ian iatou ii ija ije in ina inaz ir ira ire
iri iullah iya iyah iyan iye iyeh iyo iyya iyyah oora oorah raz ron ta ura urah wa waan wan wat ya yaan yan Sag al ana
ar can ed it nik Sah - a aana ad ail air aj al am an ana and ar ara arah arsh asra at d dia diye eb eel eim ej el ele
elu er era iba ibah ibdeep ibjot id ida igul il ile ill ilu im ima in inbey inder ir ira l la lar le lie lu mar mettin
naz nuray r ra re rish ro ur vld Sai - a ba bah bvhonn da dah dat di do dou ed em f fa faan fali fan ful fullah fur ge
haan haj hajleen han hou id ja ka kou la m ma mah me mi mon monas na nab nabou ney orse qa r ra rah re rish sha t ya
yam yami yan yara yra Saj a ad al an ana da ed eda eel i id ida idah idur ith jad jan ma mon ni ra Sak ara ari aria
ariya ariye eena eenah et eth hi ib ina inah ine ineh ip ir o ou sham shi u ura Sal a aah aar adin ah ahaddin ahadin
ahdin ahuddin ahudeen ahudin am ama amon ar eban eeha eem eema eena eh eha ehah eisha ema ena ha i ia iah iamonas ieu
if ih iha ihah ije ik il im ima imah imata imet in iou ka kin ko la lah lie ly lyann ma maa maan mah man me mo o ome
omea omeja omey omo oni oua sabeel sabil sabila ud um urbay va vator vatore vi vijus vinija wa wan y Sam - a aa aad
aah ad ael ah ahat aher aira aiya aksh ama an ana anatha anda anta antha anvi ar ara arah ardeep arendra aria
ariteanca arra arth atar atha ay aya b basiva bor ed edin ee eea eeah eed eeha eel eem een eena eenah eer eera eerah
eet eeya eh ena er era erah erawet erawit esh eson et eul eya ha hita hitha i ia iah iat id ie ier iera ih iha ihah
iir iira ija ik ika iksha il im in ina ir ira irah irawit ire iro ison it iul iullah iur iya iyah iyar iye m ma man
mantha mar mer mi mia mie muel my mya myjo o oel po preet ra rah raj ran rat rath rawit reen reet riddhi rina ruai sam
son ta u ual uel uela uele uelis uell uella uil uli urtay vel wel weli xal y ya yan yar yuktha San - a aa aah ad ae ah
aiya am an aullah av avber aya az cak car cha chez chia chita cho cia cja da dalio day deep desh dhya di die dile dip
dis dister dor dra drina drine drino dris dro du eela eha el ela ella em gar gavi ge geeta geetha gita gram gye ha i
ia iah ie ija ije ika il in ita iya iyah iye iyya iyyah ja jana jar jay jaya jaysinh jeeda jeet jeev jeevan jida jidah
jit jith jiv jna jog ju kavi li na nah ne ni ny o sa sha skriti ta tae tana te teri thiya thosh thya ti tina tino to
tokh tosh ur usi veer vi vir yah ziana Sao - irse na od rise rla rlaith rsa Sap a ana hia hina hir hira hire hiya hron
hyre na phira Saq ab ib lain Sar a abi acen afina ah ahann ahanne ahjane ahlee ahlouise ai aid aiyah ajane am anda ang
anna anne anya asvati aswati at awut ay aya ayah ayu bast bjeet bjit dar e een eena eh em ena ene enna eya faraz fraz
gin gis gon gun ha hang ia iah icabay ika im in ina inah ish isha it ita iya iyah iye jan jo jun ka kaft kis lota lote
mad mite o oj ojini olta on oo oop osh p pkin ra rah rinah taj thak u uhan ujan unas van vesh wa y ya Sas a an cha ha
hi hka ho ja ka kia kya o si za Sat bir hana husan hvik hya ia inder ine ish nam omi oshi pal rettin tar u urday urnin
urnina urnino veer veera vik vindar vinder vir want winder ya yadeep yadev yajit yam yanarayana yavarapu Sau - d da
dah gat l le lius lo mu mya n ndra rabh rav rya san ti Sav a ain aira ak an ana anagh anah anha as era erah erio eta
ia ica ina io ira ita itha ki ni o raj vas y Saw a aira an da dah era san sen Sax on Say a ali am an ana d da dam ed
eda eed eeda ef em ema en f ful fullah gin haan han id im in lor ma nab ra rak sha uri yam yed yeda yida yidah Saz an
ime iye Sbi gneus n r Sbu hi Sca rlat rlett rlette rlott rlotte Sch eherazade ilo lomo olastika olastique yler Sci pio
Sco tt ttie tty Sda qt Sea d da in mas mus n na nagh nan ndelle neen ni nie nin nine nn nna npaul re rlait Seb - a
ahat ahate ahattin astiaan astian astiana astiano astiao astien astijan astion astjan attin el ele estyen igul iha ila
ile in la le o rina Sec gul il ilia kin me Sed a anur at ef en ife in ki ona ra zimir See la ma mab na rat ta tal Sef
a er f i ik ika ir it iye ora u Seg aye ilola ismundo un Seh a aj am amet ar arish ay ej el er erzada ir r reban reen
riban rish ryne za zada Sei - d da du f fe feddine fu ja ji la m mi n nab rian ta va Sej ad al da di do ko la Sek aana
ar har im inat ou yere Sel a ab ahaddin ahattin aheddin ajdin ale am amawit ase atin can cen cuk da en ena enay ene
enia er eshi i ia ias ig ihom im ima ime in ina inay inda ine ini ja lina ma man min mina omon orm oua shi va ver vete
vi vie vin vinaz wa yan Sem a anur aria at ender enica era har ih iha ilore in ina ine ion ir ira ma ona one ra rin
settin sinisa yon Sen a ad ada aid ait aj an anur ara ay ayit car dogan ed el em er g ga gul i ia iha ija ita iz ja
kal nur ol on ta tayehu tayhu thooran uka uli yo Seo - irse n na nad nag nagh naid naidh ng ras samh Sep anta ehr
hiroth hora ideh po timiu Ser acettin afeddin afim afima afin afina afine ah aina aj an ap aphia aphin aphina aphine
apio apion ay aya ban can cha da dal dar een eena ef el en ena enay enella enna ezli finaz gei gej gejs gejus gen gey
geyevna ghei gii gio giu gius giusz giy guei had han hat hatmehmet hii i ife ik ina ish kan ma man min nur ol pil ren
tan vac van vet vinaz waa wan yn Ses il ilia to Set anta ara areh ayesh h han hurathnam ti Seu l mas mus n ng Sev a ak
al ala an asti astian ban can da dalina de denur di die dije dinar diye e erdzan erian eriano erina erine erino ero
eryn gen gi gin ginur ican il ilay im in inc indik ket ketfeza ki la sevil val Sew a eryn eryna Sey a am ar da di do
dou e ed edeh fddin fettin fi fu fulla fullah han i id ifu it ithan la ma men mur nab nabou om on oum ran sha um yed
yid yide Sez a ai al en er gin ginbas in Sfa - Sfi q Sfr - Sfu r Sgr - Sha - aban afici ahid akir akirah am an ana
andeep ani anpreet anti baan baaz ban bana baz bazz bbir beena beer biha bina bir bnam bnaz bnum btai da dab dae dan
di dia diya dman drach drack e edon ela eleigh elyn ena fa faq fe fee feeq fi fia fie fin fiq fique fiul fiya fqat
gana gufta gun ha haab haan hab haboddin habuddin had hadot han hana hanaz har hara hariar haryar hbaaz hbaz hd he hed
heda heed heem heen heena heer heim hel hen hena hid hida hidul hidur hil hima hin hina hinaz hinur hir hira hirah
hista hjahan hla hmeer hmir hnawaz hnaz hnoor ho hram hrazad hreen hria hriar hrin hriyar hrokh hroz hrukh hrul hrunk
hryar hrzad hvez hwaiz hyaan hyan hzad hzadi hzaib hzain hzeb hzia i ianne ibal id ida iden ikha ila ilah ilan ilee
ilen ilesh ili ima imaa in ina indy ine ip ira ista ivi iya iyan iza jan jeda ji jida ka kai kana kar kara kayla keal
keeb keel keela keelah keem keera keil keira kela kera kia kib kiba kiel kiera kil kila kina kir kira kirah kiya koor
kthi kti kuntala kur kye kyra la laine lamar lana leen leigh lena lene lika limar lin lina lini liyah lly lona lva ma
maila mal mala mar mara mari mas maya meel meela meelah meem meena meer meka mel melia men mi mia miah mik mika mil
mila milah milla mim mima min mina mir mira miram miso mit mita miya mla mma mmah mmai mmas moya mraiz mrez msa mshad
msheer msher mso msuddeen msuddin msul mur mya myla n na nade nae nagh nah nai naia naide naiya naja nan nara nay naya
nayah naye naz ne nea nece nee neece neeka neel neen neese nei neice neil neka nel nell nella nelle nequa nese nessa
nette ney neya ng ni nia niah nice nie niece nii nika nil nin nine niqua nique nise nisha nita niya niyah njida nleigh
nley nmughadas nn nna nnae nnagh nnah nnai nnan nnara nnay nnel nnell nnelle nnen nni nnia nnice nnie nnin nnon nnyn
non nshan nta ntae ntai ntal ntana ntanu ntay ntaya nte ntel ntell ntelle ntha nti ntia ntisudha num ny nya nyah nyce
nyn nza nzay nze nzey o pla pour pur quan quana quiel quielle quil quile quill quilla quille ra rad rada rae raf rafat
raine ran randeep ranjeet ranjit ranya rareh rat raya raz rbel rda rdae rdai rday rdonay rdonnay ree reece reef reefah
reen reena rell relle ren rene ri rice rie rif rifa rifah riff rika rin rina riq riqa ris risse rjeel rla rlane rlee
rleen rleene rleez rlene rley rlie rline rlotte rlyn rmain rmaine rmake rmane rmarke rmeen rmel rmila rmilla rmin
rmina rmine rn rna rnae rnah rnai rnay rne rnee rnell rnelle rney rni rnia rnie rnna rntay ron rona rondeep ronjeet
ronjit roz rren rri rrie rron rujan rukesh rusan rvani ryn sha shank shi shwat smeen tha u ughn ukat ul un una unagh
unah unak une unee uneen unelle uney uni unice unie unii unna unnah unni unnie unpaul untae untelle uny urya vana
vanna vez vkat von vonne waiz wana wn wna wnee wney wni wnie wnna wny wqi y ya yaan yah yan yana yanne yda yden ydon
ye yen yenne yesteh yla ylah ylan ylea ylee ylei yleigh ylen yley ylon ylyn yma ymaa yn yna yne yni ynie yon yron yyan
za zaad zad zaib zan zana zeb zeda zia ziah zib zida zil zma zmeen zmin zna znay zney She a amus ana ani ba beshi
drack eba ela elagh ema ena enagh ereen etal eza fa fali feraw fije fka fki fqet fraw gufa hab hbaz hla hnaz hreen
hroz hroze hryar hu hzad ida ika ikha ikhah il ila ilagh ilah illa illah ima ina indel indy k keba kera kh khar khinah
kina kinah kira koni ku kur la lagh lah laine lan layne lbey lbi lbie lby ldon lina lla llbie llby lli llie lly lomoh
m ma maiah mar miah msedin mshaki msije n na nade nae nai nali nay naya naz neece nel nell nelle ng ngjie nglan nice
niece nika niqua nise niya niz nna nnai ona onagh onaid rae ralee ralyn raz ree reece reen reena ref relle rena rene
rgo ri rica rice riden rie riece rief rifa rifat rife rika rilyn rin rina rine rise rish risse rjeel rko rlene rley
rly rlyn rmin rmina rnice ro rona rree rrell rri rridan rrie rril rrill rryl rrylee rvin ryaar ryar ryl ryle ryll ryn
rzad umais va vani vaun von vonne wa y ya yda yi yla za zad zan Shf eraw Shi - a ala an ana ane ann anna anne bani
besh beshi bhon bram bshi da ela fa faa fah feraw ferew ffa fra frah fraw haab hab kana kha kira kur la lah laine lan
leen lla llong lo loh lpa ma meles melis mels mon na nade nay ndar nead nelle ng ngo njini nya obhan on ona ori pra qi
r ra ran rana ranthi raz ree reen reena ref rel rell relle rene ri rin rina rish rkhan rlee rleyann rly rshendu rwa
rzad shir taye v vali vam van vana vangi vani vansh vaun ven vesh vika vnath vom von vonne vraj vum wa ya za Shk elqim
elzen o umbin urta urte Shl a er oime oimy ok oka ome omo Shm uel Shn eur o Sho - aib an ana bha bhaa bhit gofa haib
hdi heb hreh iab ib ja koofeh kria la lah lom lto ma mari n na nag nagh nah naid naigh naugh ni nie nna nni nnie ntae
ntelle rif rifa rna rsh shana shone u urya wkat Shp at end etim resa Shq ipe Shr addha avan avya ay aya banu ee eena
eeya ef ey eya eyan eyansh eyas i ia if ihan ina ipad iram iya iyan uthi uti Shu - ab aib ajb an ang ayb bh bha bham
bhdeep bnam eb gri haib han heb heda hena i ja jaat juan k kla kri kria krije kur la lamis lamit lamith lammite lem ma
maila maya me mena meye mi mie miye mon muye mye na o raim rma yi Shw an eta Shy a am amu an ane ann anna anne e heim
hrete la lah lo loh ma ne on ra rah vonne Sia - d ka m ma mak n na nan ni nie nn nna nnah nnan nne nnon non nte r ra
rd vash Sib a an el ela ella eth gha ila illa ille ora tain usiso ylla ylle Sic ilia ily Sid - al an ar arth darth
dhant dhanth dharth dhartha dhi dik dika diqa diqah dra elya harth hra i ik iki iq ki nee ney nie ona onia onie onius
orela ra rah rit y Sie - anna ciech d fu gbert gfried glinde gmund grid m momysl mowit n na nna nnah nne ra rgiej w
Sif a n una Sig amony frido ge ismondo ismund ita itas mar mund ne ourney rid run urd ute utis Sih aam am an ana em
Sii m ri Sij a uade Sik andar ander u Sil - a an anur as ashi av da e eas ene esh eshe eshi eshie ia in ina ja je ka
ke la ma vana vano vanus vere verijus verio vestr vestra vestras vestre vestro vestru vi via vian viana vie vija vio
viu vius viya Sim af an ana anis ao aran ardeep arjit arpreet as av ay barashe ber biat cha che e en eon eona eone er
era eran ge hah i iloluwa in ina ion isola iyu ka mone o on ona onas one onetta oni onne phiwe ra rah ran randeep
ranjeet ranjit ranpreet rat rath reet ren rin rit rita ron run ten un uzr Sin a ade aed ai an asi da di dija dre dri
dy ead eade em etayehu i ica ikka isa it ita itayehu itta ja je na nead o tayehu tayhu tija uhe ziana Sio bahn bain
ban bbhan bhain bhan bhann bhaun bhian bhon fra mha n na nainn nan ned r uxsie Sip an er ho ora Siq i Sir a aad aaj ac
ad ag ah aj ak an anne ap at een ena enna et ia iki in ina ine iol iporn isha ius ivan iwan ja je kazhi kka kku ma o
pa ri riye van wan zad Sis a anda ay aye ayi i ilia ko say sel si Sit a ara aram ha i ra tik Siu - bhan n saidh Siv -
a akumar an arao i Siw - an ar Six i ten tus Siy a aam abend am ana anna ar lihan ona oum u uan Ska i idrite iste nder
rlet rlett Ske nder ne Ski e rma rmantas Sko lastika Sky ann e ela elar eler ie la lah lar ler lor rah Sla dan dana
djan djana hddin heddine ine l va vcho vek ven vena vica visa vka vko voj voljub vomil vomir vomira wa woj womir
womira wosz Sle iman shi Sli man mane Slo bodan bodanka Sma - il ira ran randa y yan Smd - Smi lja lla lte ta Smr -
Sms ddin iyy Sna n Sne ha hlata jana zana zhana Sni edze gdha ti zhana Snj ezana Snu br Soa d Sob aan an eslav han
hita ia ieslaw iya Soc orro rate Soe - y Sof ea fi fia i ia iah ian iane iat ie ien iia ija ina iya iyah ja ka ron us
ya yan Sog and hra Soh a aib ail aila an ana ayb ayla eb eil eila el il ini na rab ret um Soi - bhan la li Sok aina
ari ayna men ol rates Sol al ana ange ara edad eil eiman en ena ene enn enne ey iana iman in ina ine lie ma maz oman
omia omon tan veig veiga vej vig vita weig yana Som adina aia aiya an aya ayah ayeh ayya chai er erled hairle i ia jai
jit ma mer nath tochukwu ya Son a ad ah al ali am as at ay dos er gul gurkan i ia ica ija ika ila ique ita iya ja ke
na ney ni nie nur ny ora tje u y ya Soo - kie raya rya Sop hea hey hi hia hiah hiat hie hiea hieann hielee hieleigh
hina hiya hy Sor aia aiya aiyah an ana aya ayah cha che el elle en ia iah in ina iya ley oh osh oush relle ren sha Sos
an ha imo o peter thene Sot a eris iria irios iris Sou ad fian fiane haib haila heil kaina laiman layman leiman leyman
leymane ma maya mendra meya mia mya ndous rav ri san vik Sov kt Sow ande janya miya mya Soy daner kan kut ler selcuk
Soz - an er Spa rsh rsha rtak simir Spe ranta ranza s Spi ridon ro ros Spy ridon ros rydon tek Sra ft vanth Srd jan
Sre cko e ten ya Srf - ddin Sri harsha jana nidhi nika nithi nivas raj ram shti tharan vatsa ya yy Srn a cam Sru li ly
thi thy Srv r Srx an Sta cey ceyann ci cia cie cy cyann ffan isha n na nca ncho ncu ni nimir nimira nisa nislao nislas
nislau nislaus nislav nislava nislavas nislavs nislaw nislawa nislovas nka nko nlee nley rla rr s sa se sia ssy sys
vri vros vroula vroulla Ste aphan evi faan fan fana fani fania fanie fanija fanny fano fanos fans fany fen fenie ff
ffan ffani ffanie ffany ffen ffi ffie fi fica fka inar lian liana lios lla llah llan luta n pan panie panka pas ph
phaine phan phana phane phaney phani phania phanie phannie phano phanos phany phen phene phenie phie phnie phy ponas
rgios uart van ve ven vey vi vie vii vo vy vyn wie Sti an g jn lianos na ne ofan po v ven Stj epan Sto ichkov il jan
rme rmi yan ycho Str ahil ahinja oma uan Stu art re ti Sty lianos Sua - ad d da n na ra t y yip yp Sub ah an barao eer
er eyda ha haan ham han hana hash hashish hi hra iksha in odh omi rahmanyam rahmanyan ramaniam ramanyam rina utiye Suc
aettin ddin hada heta hitra Sud a ab abeh ais arat arshan ays aysi e eepa em en enaz enur eys ha hir i iksha Sue da l
la Suf ia ian iya iyaan iyah iyan jan yaan yan Sug a arka hra ra Suh - a aan aana aani ad aib ail aila air am an ana
ani as asini ayb ayl ayla aylah ayma aymah eb eda eera eib eil eila ejla el ela eyb eyda eyl eyla ur uur Sui - lven
Suj al an ana ata ay ith ood Suk - aina ainah anya ayna ey eyna hbir hdeep hdev hdevsinh hi hjeet hjeevan hjinder hjit
hjot hleen hman hmani hpal hpreet hraj hveer hvinder hvir hwinder i ie mani preet ran ri rija ru uf ufe ur vinder Sul
a af aimaan aiman aimon aman amit aymaan ayman dan e eekha eima eiman ejman ekha emaan eman etan eyla eyman hi iaman
ieman imaan iman itan livan man o tane yaman Sum a ah aia air aira airaa airah aiya aiyah aiyya aiyyah aja alee an ar
ara aya ayah ayia ayo ayra ayya ayyah bal bul ea eet ehra eja ejja ena er era erya eya eyra eyya eyyah eyye i ia iko
it itra iya iyah iyya iyyah mah maiya man mar maya mayah mayyah ona ra rah ya Sun a ah aina ay ayna cica dar dara
daram dari das day deep dhas dus e eet ehra eil el er etra gara gur hild i ia idhi il ila isa ita iti iya jay jit
krish na nah ni nie niva raj veer vir ya Suo ng Sup aporn arna attra hi riya Sur abhi ageldin aiya aiyah aj aja anne
aya ayah ayya ayyah eja ekha en esh eya eyya i ia iah ina inder iya iyah jeet jit uthi ya yansh yya Sus a am an ana
anita ann anna annah anne en ette hant heela hil hila hma hmita i ie san sanne u y Sut apa harsan Suv an ari etha i
Suw aibah ayda etha eyda Suy ana apa ash Suz an ana ann anna annah anne er ette i ie y zane zanne Sva na nte ra tava
tomir topluk toslav Sve a in ja n nd nia nja rre ta tla tlana tlin tomir toslav tozar va Svi atlana atoslav tlana Svj
atoslav Svo boda bodne Svy atoslav Swa ady la leh ley my ntje pnil ra rup thi ti yam yley Swe ety ta tha yn Swi
atoslaw etopelk etoslaw etoslawa thin Swy n Sxa vt Sya - m n nne rhey rta Syb il ill illa ille Syd - elle ir nee ni
nie onie Sye - d da dah dul ed nna sha Syk e Syl - ar as ivia la va vain vana vanna ver vestre vi via vie vio weriusz
wester wia win wiusz Sym a antha che eon forian on one onne plicjusz ran Syn a thia tyche Syo n um Syr a ah ena ine us
Syu m Syy eda Sza bina bolcs ja ndra niszlo Szc zepan zesny Sze - rena rgej ver Szi billa donia dor lard lveszter lvia
meon monetta ntia Szo fi fia nja Szy mon Taa ha haa hir hira ibah j liah lib liyah mir nish niya psee riq seen vi Tab
an arak asam asom assam assum asum atha bitha ea etha ish ita itha Tac ettin iddin ita jana nur y Tad ael as dele deo
e eas een el ele elle elu eo ese esse eusz gh hg ija iwa iwanashe le Tae - gan ja jah jon la lor sha ya yon Taf adzwa
ara ari azal es ese ess esse fese fesse Tag an angul ir Tah a aani ani ar aw awwur eed eem eim er era erah ereh ia iba
iel ir ira irah irul iya iyah iyya j la lia liah lil liya maseb meed meena mid mida midul midur mima min mina mineh
moor nee oor ra reem rima rin seen sin sina ura ya zeeb Tai - a al anne b ba bah be da den dgh eb g gan gen gh ghan ja
jah ka ki la m ma mi moor mur na ne o on ra s sa sha sia siia sija sir siya ssia te wo ya yab yah yba yo Taj - a ah
ammal ammul ana aun ay inder mina ra udinn us veer war Tak - ara ashi atifu ele eshi ia ira isha iyah le ondwa sh
udzwa udzwanashe uma umi unda uya wa Tal - aat ah aha al an ana at ay ayah ayer ea eah eb een eigha eka en esha ha hah
ia iah ib ibe ida iesin ika in ina ine ip is isa ise isha iska issa ita itha ivaldis iya iyah la lan len lia liah lie
lis liyah lon lula lulah or ula ulah ulla ullah vi vin vinder vir ya yn yssa Tam a ala am an ana anna annah ar ara
arah arra as asa asin ay aya aydin bika eeka eem eema eena eika eira eka ekah ela en ene era erat erlan eru esha i ia
iah ica ie ieka iera ika ila illa ilore im ima imah in ina ino ir ira irat ire irie iru isha iya iyah jid la lin lyn
mara mas mi mie min mo my mylee o oor ra rat re ru ryn sin sir son syn u unotonye yka zen zin zine zyn Tan ae aiya ak
aka atswa av ay aya ayah bay beer bir cred credi dogdu e eesha eisha eka el ella em er era esha eshia eya gina gul han
i ia icha iesha ika im ima imu ina ir is ish isha ishia ishka ishq isi iska ita ith itoluwa iya iyah ja jila jim jima
jina jum may mayi meet na naz nika nis nith o pinar raj ses sev sig su tawi u uja ush usha ushka ushree ushri veer vi
vir wa weer wen wir ya yaradzwa yel yolac ysha yu zeel zeela zeelah zia zil zila zim zima zina zy Tao - me mi na nga
ufik Tap an ani io iwa iwanashe Taq i iya iyah wa Tar a ah ak an ana anci andeep aneh anjeet anjit annum anpreet
anveer anvir aoluwa as eeq ek ekegn ekegne ekgn ekgne eku ell en eq eque faan i ian ick ig ik ika ike iku ikua in ina
ini iq ique iro ita iyel ja ka kan kegn kegne kgne khan ko lach lia mo nya on oob quin ra rah ran rel rell ren rick
rin ron ryn sem sycjusz tis u un yll yn z zicius Tas anee ar arla een ew ewe fia fiah ha han hana hani hanna harn
harna haun hauna hfeen hfia hfin hi hif hinga hon hvi ia in ja kan keen kia kin leem leema lim lima man mia miah min
mina mine miya miyah myn neem neema nem nia niah niem niim nim nima nimah niya sadit sew sia silo sneem vir Tat ana
ania e enda ev han iana ianna ijana iyana jana siana suya u um yana yanna Tau feeq fiq heed hid lant no qeer ras seef
sif tvydas Tav ia ian is ish isha leen on onga Taw ab akalitu akkol an ana ananyasha anashe anda fik fiq heed hid hida
hidul keel nie onga qeer qir seef sif Tay - a ab aba abah ah an ana anna ar aydin ba bah den e eb eba en er fun gan ha
ia ib iba ibah ie ja jah la lah lak lan lar len ler lia lon lor lore m ma mar miyah miyyah moor mur na ne o on ron sha
shaun shawn shon sia ssir te ten ub von yab yaba yabah yba ybah yeb yeba yib yiba yibah yibe yip yub Taz - im kia kiya
kiyah meen min mine myn Tea gan gen ghan gue h n na nna rlach Teb er ibu Tec imer la Ted - d di die dy ela ella i ila
illa la lla ros Tee a gan ghan jay la mu na rth sha ya Tef era ere eri erra fera ik ri Teg a an egn egne en h han id
la wen wyn yn Teh ila illa illah meena mina moor mur rani reem seen ya zeeb Tei a ana fi fion gan ge gen ghan ghlor
gue ja la lo m ra rna rnan sha sutis ya Tej - a ah al an as asvi aswini ay inder pal veer vir Tek - a bay e ea ecan
elay elaye ele elu i ia ilay ile ilu in iner la lay laye le lemariam lia lie lu naz ola soy u Tel a ahun ea emaco eri
esfor esforas esphore ia im isha ma man mo vin Tem am ba esegen esgen esgn esigen i ia idayo idire ilade ilayo ilola
ilolaoluwa iloluwa ima ime irhan isan istocle itayo itope izkal oor pany perence segen sgen sula ucin ujin ur uri
uulen Ten aya dai dayi dekai do ecia esha g gku iola is isha nessee nille vir zile zin zing Teo - baldo dor dora doras
dorina doro dors dosia dosie dosio dozia dozja dozjusz fan fil fila filis filo hari linda man n na nas ni nie Teq uan
uilla Ter a ance can e efa efe efie ell elle ena ence enzio esa ese esia esiah esita essa ez eza eze ezia ezie ezija
fa fe fie fu hi i ia ianne ina ique je lan o rance rel rell rence resa ri riann rianne rie ry tia ttu uneh y Tes efa
ema emma fa fahun fai fay faye ha han homa home ifa lim limat lime ma ni nim s sa sema si sie sma snim sy Tet iana su
yana Teu ta Tev ez fik in is s Tew elde elide fik lde odros olde olide Tex - as Tey a ah ana anna bet ha la mour mur
muraz murcin ona te Tez can ol Tha - bani bea biso bit biti bo ch ddaus ddee ddeus dee dy er hera hia hira hmina i iba
ila iler ine is isa j lassa lea leia les lha lia lis m manna mar mara meena mer mim mina minah mira msanqa na naa
nakorn naphon nas nawat nbir ndeka ndi ndie ndiswa ndiwe ndo ng nh nia nisha niya njina nujan nusan nush nusha nushan
nvir nya o ra ran rani ranya rshan rsiga rsika run rushi rwat slima snim to ya The a adora cla da han ia kla lma
lonious mba nuk o oden oderich odor odora odore odoric odoros odorus odosia odosius odros ofil ola ologos on ona
ophane ophil ophile ophilus opista otonius res resa rese resia ressa reza ron ssa ya Thi - a ago an baud bault baut da
darat emo en erno erra erry ery es js lakshan lda lde lo m mo nh nhinane nlas ra rza sbe viya vya vyan Thm in Tho a
bias m ma mas masena masin masina mmy ny r ra rben rdis re rfin rfinn rin rleif rsten rwald Thu an c lasi mma o ong
raya rayya re y Thy ler ra Tia - a amii an gan go h hna leigh m mi mii mo n na nah nci ne nee ney ni nie nn nna nnah
nne nni no rah raoluwa rn rna rnach rnan rni rnna rra unna Tib a ebeu ebu eria erio eriu erius et o or urce urcio
urtius Tic en homir ia Tid a iane Tie gan gen ghan n nna ra ran rna rnagh rnan rney rni rnie rny ron rra sha u Tif a
eoluwa fani fanie fany fini finy fney Tig - an erlilly erlily est gy hearnan in ist ran rane Tih amer ana anna omir on
Tii a na u Tij a an ana ani da en jani s Tik a hon o va Til a ahun ak da eah emachos i ia isha ja la lee leigh li liah
lie lmann ly man o ottama Tim - a ara as ea eea eo era i ilehin ileyin ka m mo my na nit o ofei ofej ofejs ofey on or
ot otei otej oteo othe othee otheos otheus othy ucin ur urhan urs urtas Tin a al ashe aya aye ca cuta dra el esha et
gting h ika isha ja ka na o otenda u us Tio - luwani luwanimi n na ne ni nne Tip pi Tir a an as ath dad ee enioluwa
ian ion th tha uneh unehe zah Tis a h ha han hana haun hk ta Tit a as ilayo ilola ilope o obiloluwa obioluwa ouan tina
u us usz Tiu - ri Tiv adar Tiw alade ari atope Tiy a ah am ana anah anna ara ler Tiz eta ian iana iano ita ta Tja rk y
Tjo rven Tke yah Tki lay Tle mcen Toa - der n Tob a e echi echukwu enna ey i ia iah ias iasz ie iloba y yn Toc cara hi
hukwu Tod d or orka Tof an ik iq Tog an hrul o rul Toh eed id ura Toi - vo Tok a er i o oz tug unbo Tol ani een esa
essa ga gahan la losa onbay osa ossa ulope unay uwalase uwalashe uwalope uwani uwanimi Tom - a as asa asina aso ass
asz az ek eo er i ie ika io ir ira isha islav islaw iwa ke mas maso me mee mi mie my mylee o ohiro oka oki ori os oya
ris urcuk y Ton atiuh derai guc i ia iann ianne icha ichia ie ii ika ilee ileigh imarie ino io isha ja ka ny o y ya
Too ba mas Top ias rak sy uz Tor al alf an ben bjorn d dis el ell en ey finn ge gny han i ia ibio ie in itseju kel mod
quato quil ra ran ren res ri ridon rie rin ryn stein sten sti un y yn Tos ca eef hio hiro hiya ia in Tot o Tou aly fik
la raj re ria Tov - a e uz Toy a ah gar in Tra - cey ci cie cy cyann e i ian icho n ng ugott un vis von ycho yvon
yvond Tre - a asa for i ise lawny maine mayne mont n nt nton nyce on sor ssa vin von vor vyn ynae yvon Tri - a ana cia
eu fa fon fun in inu lok loki na nga nh ni nidad niti nnity nny ona pathi pti pura sh sha shan shana shna shul sta
stan sten stian stin ston stram styn umf vendra veni xi xie ya Trl an Tro fim i nd ng Tru - an c de di die dy lie ls
ng ong pti Try fan gve p phena phon stan Tsa ra Tse ga gay gaye ge gereda geye ggai gie gu hai hay ion ring Tsg abu e
ereda ireda Tsi ga gereda giereda greda on tsi yon Tsu i ma n Tsv eta etan etana etanka etelin etomir Tsz - Tua - n na
nna Tud ora orel orita osia ur Tue re sday Tuf ail an ani Tug ay ba can ce ra rul rulhan tas Tuh eed in Tui ja Tuk
elalp ufu zban Tul - ah ay e een ika in io isa isha isia lia lio lu lulah si u un Tum elo er kurt Tun ahan ar ay c cay
cboga cher ckilic de g guc isha zal Tuo mas mo ng Tur aab abi al an aya can cein e gay gut han id kalp kan ki kmen
knur lough na vi xan Tus cany har Tut kucan kun Tuu kka la li lia likki Tuv a ana ia Tuy en et ug Tuz eer enur Tvi sha
Tvr tko Twi sha Twm - Twy la Tya - n na nna nne rna Tyb ah Tyc ho Tyd an Tye - e isha ler sha Tyg an er Tyh an Tyi -
anna sha Tyl a ah an ar eisha en er erjay ier isha o or Tym ofii on oteusz Tyn esha isha Tyo na Tyr - a ae ah an eace
eak ease ece eck ee eece eek eeq ees eese eiss eke el ell elle en ese esse hys ic ick iece iek ik in iq ique on one
onne us Tys ha haun Tyt ti us Tyu s Tze - hay Tzi pora porah pporah ppy rel vi via Tzv etan i Uar da Uba - adah dah h
id idah idullah ldo x y yd ydah ydullah Ube id jd rto yd ydullah Ubh ay Ubi ka Uca n Ucb eyi Ucc hal Ucg ul Uch e echi
echukwu enna Uda - i nt rsh y ya ysah Ude en era Udh am Udi t Udo chukwu Udu ak Udy ati Uel - Ufu k kay oma Uga - n
Ugb ad Uge - Ugi s Ugn e ius Ugo - chi chukwu lino nna Ugr in Ugu r rcan rkan rtan Uhb an Uil leam Uis ce dean t Uja
la maa Ujj wal Uju nwa Ujw al Ula - dzimir kbey s szlo Uld is uz Ulf - at et t Uli - ana ses Ulj ana Ulk e er r udes
um Ull a ah i Ulp iana u Ulr ic ica ich ik ika ike Ult an Ulu - dag gbey man s tay Ulv i is iyy Uly ana sse sses Uma -
ad amah an arah h ima imah ir ira irah iya iyah iyyah iza kant ma mah nath nde ng r ra rah y ya yah yer yma ymah ynah
yr yrah yya yyah Umb erto Ume - d jr r ra sh yr Umi - d ka t Umm - a ae ahan ahani an ar ay ayah ayyah e er et i u
ugulsum uhan Umo ja r Umr ah an ay Umu - san t tcan Una - i is isa isah l thi ys ysa ysah Une - jsa k Uni k Unl en Unn
"""
