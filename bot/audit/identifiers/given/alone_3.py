"""Given names that are nothing else, part 3; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
sem sey si sia siah sian sidi sidy sie sim sius su sy sye thuri tor triot turi tytis ula um umi Kat a alin alina ana
ariina arina arine arzyna aya e ee elan eland elen elin elyn elynd elyne elynn elynne erina erine eryna ey haleen
halina han harina harine haryn he herin herina herine heryn heryne hi hia hinka hleen hlene hlyn hren hrin hrina hrine
hryn hryne hrynn hy hyrn i ia ica ie ieann ieanne ieleigh ielouise ina inka isha iya ja jana ka la lan lin lyn lyne
lynn o rena rese ri riana rice riel rien riina rin rina rine riona rona ryn ryna sunori y ya yn Kau an ko ng r sar ser
shal shik shiki thar Kav ali alli an ana anagh een eeta eh el ell en er eri i in ina ish isha ishan ita itha iya neet
urt ya Kaw a an in kab sar tar thar ther Kay a aan agun ah ahan al an ana ann anna anne ce cee cey ci cie d da dan
dance de dee den dence dey di dian die din dis dn don dy dyn en enat etan gusuz han in it jah l la laa lagh lah lam
lan lani lay le lea leb lee leen lei leigh lem len lene ler ley li lia lib lie liegh lin linn llum lon lor lub lum lun
ly lyn lynn n na naat nan nat nath ne ode on ra rabay reen ren rene rin rine rn sah san sea sen sey sha shia si sie
son te tee ti tie tlin tlyn van wan zia Kaz - adi eem em hal i ia iah im ime imiera imieras imierz imir imira imirs
mer uki ymyr ys Kbr - Kea gan ghan h ira l la lan leigh len ley lie lin ly lyn n na nah nan ne nen nna nne no non nu
nun on ra ran ren rin rn rna rno ron ryn sha tan ten tin ton tyn una va vagh ven vey vi vie vy Keb ba bede ede erom
ret rom ron Kec ia Ked ane ar arnath er ier ir iro iru r riya us Kee - an die fe gan ghan han la lan lea lee leigh len
ley li lie lin ly lyn nan nen non ra rah ran rat rath rin ron rtan rthana rthi rthika rthy rti s sha tan ton va vagh
vah van vi vie ya yan Kef le ser Keg an Keh inde Kei - a an ana anna ara arah da den fer ffer gan ghan ghla ghleigh
ghton jo ko l la lah lan lana leigh len ley lidh llan llor ly n nan on r ra rah raleigh ran ren rin rn ron rra rran
rsten ryn sha si ta th tha tija ton va vah van Kej i si Kek e eli Kel - ami an bie by cee cey ci cie cy da don echi
eigh emen ham i ice is isa ise isha isse la lan land lar le lee leigh len li lianne lie lin lis lise lsey lsie lum ly
lyann lyanne lylee lymarie lyn man sa sae say sea see sei seigh sey seylee si sie ston sy ton van vyn yan yn Kem - al
ale alettin ani anie ar ari boi i il ila o uel uma unto Ken adie ai an aya da de del dell dra dric dyl dyll echi
echukwu edi edy eil eth fe g ichiro isha ji lyn na nadie nady nagh nan nedi nedie net neth ni nice nidi nie nis nith
ny nzie sa sey shin si sie sley ta taro ter to ule y yah yangi za zee zey zi zie zii zo zy Keo - ma n na ne ni wn Kep
a Ker a ah ala an ed eece een em en ena ensa enza esztely i ia ian iann ianne ie ilee im ime in ina is isha iss lyn
nius on os ra rae ran ray ren rera ri riann rianne rie rieann rieanne rin ris ron ryann ryanne rylee ryn sha sten sti
stin ttu ubo vin yl yn ys Kes - ar ha han hav hava hawn het hia hika hini hni hvi ia ley s ser sia tas ter ton tra
tutis Ket an e ema evani i ia ma rin sia ty urah ziah Keu ng Kev a al an ell elle en ie im in ina inas ins on ork ser
yn Kew an ei ell in Kex in Key a aan ah an ana anna ara arah arna han la lan lee leigh ley nan on onte ra se sha shawn
shia van wan Kez - a ban i ia iah zia Kha - alid an bane bat c dar deeja deejah deja dejah dejia der deza dga didja
diga diija dija dijah dijat dijeh dijo dim dine diza dra dro dy i ila ir ira irah irat iruddin irul irun l laf lam lan
lat lda ldoon ldoun leb led leda leed leel leem leeq leeqa leesah leesi li lia lid lida lidah lie lif lifa lil lila
lilah lilpour lim lima liq lis lisa lisah lisha liya lly m mal mani mari marni mis misi mzat ndaker nderao ndokar ng
nh nittha nsa nsaa nya nyisile ra ri ris ryton shayar shif teeb tera tereh tija tijah ttab tun va var waja war wla
wlah ya yal yam yla yrah yre yri yyam zeema Khe a der ira lifa m ris rys zar Khi - a an ana anna ara em n ng ra ya yan
zar zer zr zra Khl oe oey Kho a dadad der di dor i l le loud ndoker srow uloud Khr ish istian Khu baib lan lood lud
ong p ram rram rrum rshid rum sbu sh shal shali shboo shbu shi shpreet si zaymah Khw aja Khy - a an anna ati ber e la
lan le ng ra ran ren ron Kia - an h hna in l la ll m n na nah ne ni nna nnah nne no noosh o po ra rah ran rash rie rn
rna rno ron rra s ya Kib afupia ar eret erom ert et ibi iret irom ret rom uri Kid a an ana ane ani anie anu est ist us
Kie - an ana anna ara arna dis fer ffer gan l la lan le ley n nan nna on ra rah ran ranlee rat ren rian rin rn rnan
rney ron rra rran rren rron rsha rsten ryn sha t tan u va Kif ah aye ayt ele ile ilu le lie lu Kih anna Kii n r ra Kij
an ana ani Kik a elomo i Kil a ah da e een errhackarshakiler ian icbay la lean lian onzo Kim - a an ani anzi ara arley
arni athi aya ber berely berlay berlee berleigh berley berlie berly bilio ete eu i ia iko iya mi mo my o on ora ran
utai ya Kin an aya cso de efe el esha fe ga gdavid gsly gson ife jal lay ley loch nell non sley ubi uthia vara yanjui
yua za zah zie Kio - jah ko mi n na ni umars Kip chirchir chumba enzi epeo kemboi kemoi kirui koech korir kosgei kurui
lagat langat limo ngeno ngetich p ras rono rop rotich ruto ryjan sang too yegon Kir a ah am amettin an ana andeep
andip ani anjeet anjit anjot anpreet anveer at az bie ean en endeep giz i iaki ian il ill ils in it n njit o on os oss
pa pal ra ran ren rie rin si sta stan ste steen stein sten stene stey sti stian stie stien stin stina stine sty styann
styanne stylee styn ta tan thana thika ti tis ubel ui uthika yl Kis a an ha han hana hani hen hi hon hor hore hwar ima
mat mit wa Kit a an ana ija o rina t ti tie ty Kiu me Kiv anc ilcim u Kiw ara Kiy - a aan ah an ana ani anna ara asi
la met omi on oshi ra Kiz il iltunc ito zi zie zy Kja rtan Kje ld ll rsti rstin Kla as e idas idi ir ire jdi ra re
risa rissa rk s udia udie udija udijus udio udiusz us vdia vs y ye yton Kle a di io mas mens mensas ment mentina
mentine mentyna o ofas on opatra sti vis visa Kli m ment ne o Klo dian e ey tylda Kly m ne Kma l lddin Kna n Kno
wngenid wngenidabdabeebcadbcbf wngeniddefafbcaedefdddfcee Knu d t ts Koa h mi Kob ain an by ee en ey i ie imtochi
imtochukwu in ina ra urn y yn Koc abas ak eila kan Kod a ee en ey i ie ii jo y yn zo Koe ch n Kof fi i Koh an ana ei
en inoor ki Koi - Koj i o Kok - er i o ou tas Kol - ade awole bi bie by dan e eta etyn ja lam oman os suma ten ton tyn
umba umban ya Kom al alpreet la ol Kon a ain an ar cagul do drad g guralp i jit lin na nah nan nar ner nie nor or rad
radas radi radus stancia stancie stancija stancja stancjusz stantas stantia stantin stantina stantinas stantine
stantinos stantins stanty stantyn stanze ul Koo n per rosh Kop an pany Kor a ah al an ay ban ben bin binian bla bon
byn del delia dell dian ede een en ena ey i ie in ina ine inna inne ir kmazalp lima nel nelia nelie nelija nelijus
nelius neliusz ra rey ri rie rin tney ugan y yn yna Kos ar ara emen gei isochukwu ma mas mo ovare si t ta tadin tantin
tas tiantyn tyantyn ukhan Kot ryna uz Kou mba per rosh rtney sar shik ya Kov an sr u Kow sar Koy al uki Koz ma Kra ig
mt simir ssimir y Kre e nar nare shnik Kri kor m na pa palu s sh sha shan shand shanth shav shen shi shiv shma shna
shnamoni shnan shnaswamy shni sjanis sma ss ssi ssie sstopher ssy st sta stal stan staps staq ste steen stel stell
stella stelle sten stens ster sters sti stia stiaan stian stiana stianne stiano stians stie stien stiina stijan
stijonas stin stina stine stjan sto stof stofer stofers stoff stoffer stofor ston stopher stos sts stupas sty styn
styna sztian sztina sztofer thika ti tika ttika ya zosztom Krm - Kro n y Krr ish Krs te to Kru e m na pa z ze Kry s
sha sia spin sta stal stel stell sten stian stiana stie stin stina stine stle stof stofer sty styn styna Krz esimir
esislawa ysztof ysztofa Ksa veras wera wery wier Kse nia niia nija niya nofont nya Ksh af ama ipra Ksy stof Kua n Kub
a ilay ra rah ran Kuc hanua Kud akwashe dusi joe ret zai Kuj oe tim Kuk u Kul deep dip jeet jit len raj soom sum suma
thoom thum veer vinder want winder Kum - a ai ail aran ari ayl ba ral ru Kun - aal al ashe dai egunda le o Kup akwashe
ra Kur an distan do ia iakose ian osh ran sad sat sty t tis tiss ts umi un unzi Kus ai h hal halappa hi htrim hveer
iima Kut ay gun umba un Kuw ait Kuz ey ma man Kve ta toslav toslava tuse Kwa bena dwo i jo ku mboka me mena mi n si
Kwe ku li si Kwi ryna Kwo k n ng Kya - h l ll lo n na nn nna nne ra rna s w Kyd an en on Kye - a den isha l lan ll n
ran ron sha Kyi - a an sha Kyl a ah an ar e ee een eigh en er ey ian ie in le lie o on um Kym - ani ara ari arni
berley berlie berly m ora ran Kyn a aat an g Kyo ko mi mie n Kyp ros Kyr a aa ah an ece ee eece eese el ell en ena ene
ese i ia iacos iaki iakos ie il ill illos in ique o on one os sten stie sty un ylo yn Kys on Kyt e Kyu - Kyv eli Kyz
er Laa iba ibah iqah na ra rni sya Lab an eat eeb eeba eebah h haoise ib iba ibah idi inot Lac ee ey eymay hezar hie
hlainn hlan hlann hlin i ie iee ii in ramioara Lad a an as i ina islas islau islaus islav islava izlao li Lae eq l la
lah rke ticia titia tizia Lah - cen iah ja na ni oucine Lai - a ba baa baah bah cee cey cie den gan ghton ha hla ka ke
ken la laa lah land lani lati li m ma mdota me mis monas monis montas mute mutis na ne nee ney ni nie nnie ny q qa qah
ra s sa sha son svunas ten th ton tyn ya yba yla za Laj ita ja la laj os Lak ai eisha eiya elan en esha ew han hdar
hveer hvinder iesha ireddy isha ita ota sh sha shana shay shit shman shmi shmikantam shmiprasad shya Lal - a ana as e
eh it ita itha ka la o zar Lam aar ar ara arr berto bros eck ees ek iah ija in ine is isa isah isha iy iya iyah orna
ya Lan - a ae ah aya celot den do don du dyn elle ey gat i ia ie ika na nah nair o re siya ya Lao - ise kratis ye Laq
eet uan uisha uita Lar a agh ah aib aine ayb bi eb een en enz ia iah in ina ion is isa issa na ni nie ra rah raine
rissa ry s son sson ysa yssa Las - ar ha hae hai han hana hanna harn harna harne hawn hay haya lo ma saad se zlo Lat a
alia anya asha asia aya ayah eef eefa eefah eefat eesha eisha esha eysha han haniel husan hushan ia icia if ifa ifah
ifat ife ika isha itia iya onia oya oyah rell relle yr Lau chie chlan chlann chlin chlyn ghlan ghlin in ma na r ra
raine rajane ran rana rance rane rann ranne re reano reen reline rell relle ren rena rence rencja rene renne rens rent
rentia rentin rentine rentiu rentius renz reta retta rette ri ria rian rianne rice rids rie rien rin rina rine ris
risa rissa rita rits ritz rn rna ro rren rus ryn rynas taro zi Lav an and anya dim drim eeza ell ena erne ia ina inia
ize rentii Law al an and e en erence i in k rance ren rence rencia rie ry Lax man mi shan Lay a aan ah al ali an ana
ane ba bah cee ci cie den ke ker la laa lah lan land lani len na ne nee ni nie son tan ten th tham than ton yah yinah
Laz a are aro arus arz er im lo o zaro Ldd in Lea anne gh gha gsaidh h ha han hann hanne la lan land m na nah nd nda
nder ndra ndre ndro ndros ne nid nn nna nnah nne no nor ona ra rd rna rt rta sa sha than titia vi ya Leb an leba ron
Lec a hoslaw ia Led a ian iana ion iona jon ley ri un Lee - a ah am an ane ann anna anne ban e ha jay la lah lan land
loo lynd ma n na nah ni on ona roy sa sha vi ya za Lef teris Leg ass asse ese essa esse essie Leh a el Lei a ah am ana
anna anne arna b ba ca da f gha ghah gham ghan ghann ghanna ghanne ghla ghlan ghland ghona ghsa ghton ghvi ha ja la
lah lan land lani li lla na re sa sha than ya yah Lej a la s Lek ai an e eisha ha isha Lel a ah aina an and ani de e
ia ie la Lem - a ar ari arr elem i ia ilem lem my oni uel uella Len - a ae ah ara ard art ay aya ca drit e ea g i ia
ie in ina io isha ita ix ja ka ke n na nan nard nart nert nex ni nie nin nix nja no non nox ny on ora ore ox uta y ya
Leo - art bard cadia cadio dhas kadia kadija la m n na nah nard narda nardas nardo nards nardus nart nas nce ncio nel
nela nell nella netta nhard nhardt ni nia nid nida nidas nidasz nides nids nie nilda nis nisa nit nita nna nne nni
nnie nor nora nore ns ntin ntina ntine ntino nty ny pold polda poldas poldina poldine poldo polds ra rdean s trim Lep
a Ler a ato e on one oy ryn ze Les - a ana edi hae hay ia law ley leyann leyanne li ya zek Let a afet eisha esha ha ia
icia icija isha itia izia o rell ti tice tie ty Leu an l nora sa trim Lev an ana as ent ente i ia ian ie ii ina inia
ison ke ko on oslav Lew - an ey i ie is iss y ys Lex a ey i ia ie ii ine sie us x xi xie y Ley a ah an ana anna anne
la lah lan li na ona re ton Lez a ize Lha dj na sa Lhi am Lia - ba bah dan h la ll m n na nah nda ndra ne ni nn nna
nnah nne ra rna s t th von Lib a aan ah an bey bi bie by ert erta ertad ertas ertie erto him i in ni or orio usa use y
Lic a helle ia Lid a dy eya ia ie iia ija iya mila y ya Lie anne gh ke l la lle m na ne nna pa sa se sel selotte sl v
ve Lig a ia ita itas Lii a baan ban na s sa Lij a an ana Lik a rm Lil - a ach af ah an ani as av e ee eigh eko i ia
iah ian iana iane ianna ianne ias ibet ibeth idh ie ien iia ija ijana imae imai imay irose it ita ith iwen iya ja jana
l la lah lan lani le lee leigh lemor li lia liah lian liana liane lianna lianne lias libeth lie liella liemae liemai
liemay lien limae limai lirose lith ly lya lyana lyann lyanna lyanne lyella lygrace lymae lymai lymay lyrose ou oz u
wen y ya yah yan yana yann yanna yanne ybelle ybeth yella ygrace ymae ymay yrose Lim - an ar ara azah ei on or Lin a
ah ards as con da dah dan de di dis dita don dor dsay dsey dsie dsy dzi ea et eth ett ette eysha ford gxi h i kin koln
kon na ne nea nette or oy say sey si sie us xi zey zi zie zy Lio - ara ba na nel nela nginas nnel r ra rah u ubov
udmila Lip a ika ot Lir - an ian iana idon idona ie ije im ion jon on Lis a abet abeth amarie andra andro ann anna
anne bet beth e el elott elotte ett ette ha hani i ian inska ir jan on sa sandra si sie sy Lit a al ia isha Liu ba
bomiras bomyr bomyra bomyralyubomira bov cija da das dmila dmyla dvikas sadh saidh tauras Liv - a an ana anur i ia ian
iana ie ija inia io iu ius iusz leen vi vie vy y Liw ia iusz si Liy a aana aaqat ah an ana anage anah anna aqat ba bah
ing Liz - a amarie andro ann anne beth ete eth ett ette zi zie zy Lji lja ljana Lju ba ban bica binka bisa bo bomir
bov dmila Lkb r Lla na yton zar Lle u ucu w welyn wyn yton Lli am an fon nos o on wen Llu isa kman na Lly r welyn Lma
n r Loa - i na ne y Lob na Loc - han hart hie hlain hlainn hlan hlann hlin hlyn hy kie ryn Lod a ewijk ovico Loe - Log
an ann en han hman un yn Loh an it ith Loi - c ce da s se Loj ain Lok - e esh i man Lol a ade ah an ita lie Lom i ond
Lon - a ah an dra dyn gin gina na ni nie ny Loo na Lop a Lor - a aine and ant ayne ca can dina ea edana een eena elai
elei eley elie ell ella elle en ena ene enna ens ent entina entz enza enzo esa eta eto etta ette etto i ian iana ianne
ic ie ien ijan ik in ina inc inda ine isa issa ita na ne rae raine re relle ren rena retta ri rie yn Lot an anna ar e
fi har ika ta te ti tie ty Lou - ai ane ange anna anne ay bna ca cas ee ella ey ghlan i ie is isa ise isette isha
isiana ison issa ix iza ize jain jayn ka kas kia la lou na nes rdes renco rens Lov a an elace eleen elyn ina is isa re
ro Low an en ena enna is ri rie Loy ce ola Loz a Lsg r Lsh ae Lta ft Lti f Lua - m n na nna nne no ra y Lub a aabah
aba abah ica ina na naa o omir omira or os oslav oslava oslaw ov Luc - a ah ais an as ca cas cia ee entiu ey hia hino
ho i ia ian iana ianna ianne iano ie ien ienna ienne ija ijan ila ile illa ille ina inda ine io ion ious is ius ja jan
jusz kveer retia retiu rezia us y yann yanna yanne yna Lud ek garda ger is mila milla olf omil omila omir oslaw ovic
ovica ovico ovika ovit vig vigs vik wig wik wika Lue j la lla na y Luf en Lug haidh han man Lui - e gi gina s sa saidh
se sina z za ze zinho Luj a ain aine ane ayn za Luk - a acs ah as ash asz e en ian ijan ka maan man ne recia recija us
Lul - a ah ia jeta lah u ya yana zim Lum - a i inita ir nije Lun - a ah ed is na Luo - ng Lup e ita o Luq a maan man
Lur a an o Lus a ia iana in ine Lut - f fi fiya fiyah fiye fiyy for fu fullah hais hando her oslaw oslawa Luu k kas l
la Luw am Lux mi Luy anda eye i Luz - ia ian ie ius Lwa ndle Lws i Lya - h l ll m n na nna nne Lyb a ah i Lyc ia Lyd a
ia iah ie ienne Lye s Lyk ke Lyl a ah e ia ie y Lyn - a coln con da dan den di die din don dsay dsey dsie dsy dy dzi
elle ette h n nanne nda ne nette nsay nsey ore say sey si sie sy zi zie zy Lyo nel Lyr a Lys - ander anne ette sia Lyu
ba ben bomir bomira bov dmil dmila dmyla Lyv ia Lyz a Maa b hi hin hir hira hirah hnoor hum ida ike jid li lik likah
mar me moon n nas nav ni nsi nvi nya ria riah rika rit riya riyaah riyah rja rten rya wiya ya yan z zin Mab ad el elle
inty le li on rouk rouka Mac ara aria ario arius aulay aulee auley aullay aulley aully auly awley ayla cauley cey ee
en enzie eo ey haela hala har hara haria heda hiko hlan i ide ie iee iej iek kai kayla kensey kensie kenzi kenzie
kenzy kinley ky orley sen tino y Mad a aha alaine aleine alena alene alin alina aline alyn alyne alynn alynne ani ar
ara ars dalena dalene dalyn deline di die disen dison disson disyn dix dox dy dyson eeha eehah eenah eha elaine elein
eleina eleine elen elena elene elief eliene elin elina eline elyn elyne elynn elynne hav havan havi hia hiya hu hur
huri hvi i ia iah ie iha ihah ilyn ina ini isen ison isson isyn ita iya iyah iyan iyyah jid leen len lena li lin lyn o
oa oc oka onna ox uabuchi y yan yson ysyn Mae - a bh ci da en esha gan ghan l li lie lin lle llys lona lys mi n sha
sie son va ve ya zie Maf alda Mag aidh ali alie an bule d da dalena dalene dalina daline dalini di dolna dy ed en gi
gie gy id loire na ne nus omed uy Mah - a aan abad ad adevi ado ak akavi ala ali alia am ama amad amarakkalage amed
ammad ammed amood amoud amud an anoor athi aveer az beer bod boob bouba bub buba bube bubey bubul bubur d dee di dia
die dieh diya diyah diyya diyyah dy dyar e ee eema een eer eera ek elet ema endra enoor era esh eta fooz fuj fujur fuz
fuza fuzah fuzur i ia ib ibah id ida idul idur ieddine igul ika ilet im ima in inur ir ira irah irul isha iya izr ja
jabeen jabin joub la let li lia mod moed mood moud mud muda mude mudul mut naz ni noor nur omed ood ra reen ri ria rin
rosh rous rukh sa shid sun tab ter ulena um veen vesh vish wish ya yar zabin Mai - a ah alen cee cey ci cie con cy da
dah de die e esha gan ghan ghread i ia ja ju k ka ke kel ken la le lee leen len ley li lin lina lis lle lli llie lo ly
lyn mie mon moona moonah mouna muna munah na ngi ra rah re read rearad rghread rhead rhi ri riann rianna rianne rie
rin rtin rwen s sa sah sam sara sarah se see sey sha shah si sie son ssa sun sy syn ta te tham thili tiu treyi vish
wand wen wenn xent ya yah za zee zey zi zie zy Maj - a ani britt d da di dy e ed eda eed ella enta harul id ida idah
ka ken la lind linda us vi Mak - a aay aeel aela afui ai ail aila aio ala an ana anaka ar ari arios ary au ayla bule
da eda een el ena enna ensie enzi enzie enzy fire firet han hdoom hi hlouf i ini isha ita ka ki okha omborero onnen
ori oto ram s sim simas similian similijan sims sis sud sude sur sym symilian unga uu yla Mal - a aak achai achi achia
achie achy acki aeka ahat aika aikah aikha aina aiqa ak akai akey akhai akhi aki akie akye ala alai an ana andra ati
aya ayappan ayeka ayka az colm com ea eah ee eeha eehah eek eeka eekah een eha eia eika ek eka en ena ene gorzata
gosia i ia iah iaka ica ick ie iek ieka iha ihah ik ika ikah ikai ikha iki ikye in ina inda ine ini inka iq ique is
isa ise isha issa iya iyah iyka iza k ka keet ki kit ky laidh lak li lie lika lk lory ly o on ou te u va vika vin vina
vine win wina yka yun yuun Mam adi adou adu ady douh e en ert ertas ie mad mo noon o on oon oona oudou oun ta u un una
unur Man aal abendra af ahal ahel ahil al an ar asa asi asse asseh asvi av bir ci da dana dar deep deq di die dip dipa
dira disa dy eesha eet el eli elle esa esh esha essa fred fredas freds g h ha i iche icka ijeh ik ika ikala inder ini
isa ish isha issa ja jari jeet jinder jit jot ju jul jula jusha karan leen meet mohan nan nat ni ny o oa oel ohar oj
ola ole olis olito olo olya on oor ou ouchehr oug ouk preet raaj raj reet roop sa sha si simran soor sor sour sukh sum
sur surah surali suur tasha te than tvydas u uchehr uel uela uele uelita uella uk us ushi veen veer vi vinder vir ya
yata zoor Mao - Maq adas bool sood sud Mar a ah al am anda at aya c cantonio cas cel cela celi celijus celin celina
celine celino cell cella celle cellin cellina celline cellino cello cellus celo cey cheta ci cia cial ciana ciano cie
cien cilio cin cio cis cjan cjanna co cos cu cus cy di dik din dini diros djan dochee ea ed ee eeha een eena eesa ei
eike eile ek eks el ella elle em eme en ena englen esa ese essa et eta etta eya fa ga garet gareta garetann garetanne
garete gareth garetha garethe garette garida gaux ged gerita gers gherita gie git gita gith gitta go got gret greta
grete grethe grieta guerita guerithe gus i ia iah ialuisa iam iama iame iami ian iana iane ianela iangela iann ianna
ianne iano ianthi ianus iatou ibel ibelle ica ice icel icela icia icica iclare icruz ie iea ieanne ieke iel iela iele
ielena iell iella ielle iem ieme iesa iesha iessa ieta ietou ietta iette igona iha ihah iia ija ijam ijan ijana ijeta
ijke ijo ijona ijonas ijus ik ika ike ikka iko ilen ilena ilia ilin ilis illa ilou ilu ilyn ilynn im in inela inella
inette ini inka inko ino inus io ioara iola iom ion iona ios iota is isa isabel ise isela isha isia iska isol iss issa
istela it ita ite ites itha itta itu itza iuca ium ius iusz ivic iwan iya iyaah iyah iyam iyambibi iyan iyum iza ja
jam jan jana jane jani janne jatta jeta jia jo jorie jory ju jukka jut kas kel kell keta ketta kis kiyan kku ko kos
kus kuss ky la lay lee leen lei leigh len lena lene ley li lie lies lina lis lo loe loes lon lou lowe lyn maduke mont
na ni nie ny o on oof os oua ouan ouane ouf quez ri ria riam riann rianne rie risa rissa rium riyah sa saili sailidh
sali sel sela sha ta tain te teen tel tha the ti tia tie tijn tika tim tin tina tinas tine tinique tinne tinus tirio
tta tti ty tyn tyna tynas tyne u ua uan uf ukh usa uska uta va vi vie vin vyn wa waan wah wan win wo wood y ya yah yam
yama yan yana yann yanna yanne ybeth yellen yem yia yiam yim yisa yjane ykate yla ylee ylin ylou yn yna yrose yse ysia
ysol yte yum yvonne zana zanna zena zenna zia zieh zio ziya zuq Mas a ai ako al ar cha chal cud e en eresha ersha ey
ha hael hal hallah hhur hiyat hud ide ie iey ih iha ihullah ika imba inde iresha is lah ood oom ooma oomah oomeh oud
oumeh resha roor ror rur sa si similiano simo sinissa soud sud tan ud udur um uma umah ume umeh yn Mat a ai an ar as
aya ea een ei ej eja ejas eo eos eus eusz hai hea heo heos heus hew hieu hijs hilda hilde hu humitha hura hurin husan
husha hushan hys i ia ias ifadza ija ijas ila ild ilda ilde ina is iss isse ityahu o ous tea tei teo teus thaeus thaus
thea theo thes theus thew thias thieu thijs this thys ti tia tias tie tilda tis ty unda us vei vej vey vii yas ylda ys
z Mau - d no ra reen ri rica rice ricio rilio rin rine ritius rits ritz rizio ro rus rya rycy sami Mav i ie ish rick
uno Maw a ada adah adda addah ahib gan iyah la Max - amed amilian amillian amillion en ence ene field ie ime imiano
imilia imilian imiliane imiliano imilien imillian imillion imina imino imo imos imus ine milian millian wel x xie y ym
ymilian ymillian May a ada ah ameen an ank ar ara bel belle cee ci cie e eda ele en esha gan ia isha la leen ley lin
moona moonah mun muna munah nur on owa ra sa saa sam sha sie son soon soun ssa suun tal te tham u umi ur uree uri ya
zee zi zie Maz a eda en ey har harul iar ie in lum ouz vita yar zy Mba cke lenhle rek ye Mbi thi Mbo ya Mbu gua ru Mcc
aulay auley aulley awley orley Mck ai ayla enzee enzi enzie enzy ye Mdi n Mdu duzi Mea - bh dbh dhbh gan ghan h ra sha
ve z za Meb eratu iratu rahtu rat rate ratie ratu Mec hal hel hele hell helle hthild ide islav islovas it kenzie ys
Med a ard ea eea eeha eina eja et ha i iha in ina inah ine o wyn Mee ah gan ka la na nakshi nu r ra rab ri sam sha Mef
ail arettin haret tah Meg an ane ann anne at en eresa eressa ersa erssa gan gie gin h ha hali han hana hane hann hna i
ija in lio umi yn Meh a ak amed ar are ari arie ary bar boob di diqulu diye ek er gan ik in jabeen jabin lika ma man
med met metali metcan methan metzahir mood moona naaz naz noor o r raab raan rab rad raj ran rangiz raz rdad reen ret
ri riban rigul rije rin rish rnoush rshad run runnisa rzad taab tab tap ul vish wish zabin Mei - a bh da er gan ghan
hua ju ka ke kel ko la le li ling lir lo lyr mei nhard nir nrad r ra rion sa sam sha ssa tal Mej a di i ra rem reme
Mek a aal ai ail ayla des eda enzie hai hala hi ka ki lit onen onin onnen onnin urea uria uriya urya Mel a ad ael aha
ahat aher aina aine ak ake aku aney ani ania anie anija annie any at chior chisedec chizedek chor da din ea eah ek eka
ekamu eknur ena eri es ese ess esse eta i ia iah ian ica ichar icia ida ih iha ihcan ija ik ika ikamu ike ikkan in ina
inay inda ine is isa ise isha issa isse ita itta iya iz iza ka kamu ke ker ku la lanie lany les lieha lina lisa lissa
loney odi odie onie ony os sa se tem ul vin vina vine vyn win yssa Mem duh ed et ili is ona oona una Men a aal achem
ahem ahil al as asze aye del di dim dy egesha ekse elik esa essa feat g gasha gesh gesha gestu gi gis gisha giste
gistie gistu gjie gste gstu guc gxi igesha igistu isa isan isha ja ker na sur yhert Meo - Meq des Mer a ab aj al an ba
cades can cedes cedesz cedez cedie che ci cia cie cyline dan di din edith edydd ega el esha et ete ethe ette ga gia
gim giya gya han hawi i iam ian ic iel iem ieme iga igia ih ija ili ilin ilyn im ima in ina is isa isha issa ita iton
itxell iyem ja jam jem jema kury la lina lind lyn na on ran ren ri rilees rin rissa ryn sad sha siha t tcan tel ten
tkan unas va van ve veille vi vin vyn wan y yam yem yeme yl yn za zak zuk Mes ale bah ekerem ekerm ekrem el ele erak
eret fin gana ha hach hack hak haq hasha hesha hkatolzahra hulam hulem hur ikerem kerem kerm krem rak saoud sel sele
si tur ud ude um ut Met ecan ehan hembe in inkaya od odej odi rine ta te Meu rig Mev a aip eddet ish lan luda lude
ludin ludiye lut Mey - a ah hanim lin ra ransa rem sa sam sammi Mez gebu ide Mfo n Mha ire iread iri irianne med mmed
ra ri ria rie Mhd - Mhe gan Mhi a ran rren Mhm md Mho ra rag raig rven Mhr rm u Mhu rrin Mhy rin rren Mia - d h n o r
ya Mic ael aela ah aiah ayla eal h ha haeal hael haela haelangelo haella haelle hail hailas hal hala hale halina halis
heal heala healla hee heil hel hela helangelo hele heletto helina heline hella helle helotto hiel hiko i ia kael kaela
kayla ke kel kela ki kie ky o Mid a as elle hat ia jan ori Mie - czyslaw czyslawa ka ke l la rvaldis sha szko Mif tar
Mig el ena le lute uel uela Mih a ael aela ai ail ailo ails aita ajlo aly ane els eret ika in ir iret irete iretu kel
nea ra ran ret rete retu ri riban rimah riye Mii a ka kka na Mij a aela anur o Mik - a aal aeel ael aela aella aelo ah
ail aila al ala alah alai alojus as ayeel ayela ayil ayla aylah dad dat e eal eala ee el ela ele elis ella els enzie
esh ey eyas ha hael haela hail haila hailo hela hil i ias ica ie iel ila is iyas ka ke kel ki ko las los o ola olaj
olas s sa u ulas us yas yla yle Mil a ad ada adin agros ah aim ana and anda ane ania anka anna annia ano as ay cah cho
co da dred ea ed ee eigh en ena ene enko esa eta eva ey i ian iana ica ija ijan ijana ika ina ind io ion isa isav issa
ita itsa itza ivoj ivoje iyon ja jan jana ka kah kha ko la lad lan le lee len lena ley li lia liana licent lie liemae
lisa lissa ly o ogost omir on orad osch oslav oslava oslaw oslawa osz ot ota ou oud ous ovan ow owit tiades u un use
utin va y ya Mim i ma mi oun ouna oza Min a aal ah ahil al ami ata cho da daugas dy ea el ela ella elle erva esh ette
g gus gyan gzhe h ha haj hajul hal haz hazul ibe ire ja ka nah nette ni nie o odora oo oru os ou sa ta tra ttu u uki
ur ya Mio - ara drag mir na Miq dad uel Mir a aal abel abela abella abelle ac adie adije ah ai ain aj al alem an ana
anda as ay az badin ca can cea cia co dza ea ee ega eia eille ek el ela ell ella elle en ena ette eya ga ha han hat i
ia iam iama ian iana iel iem ijam inda issa ita ja jam jana jeta ka kka ko li linda na nes o olyuba on ona oslav
oslava oslavo oslaw oslawa oszlav ra ran ren ri riam rin ron ryn sa sad sada ta till to una va vet veta vete wais yam
yana yn z Mis a ael aki ba baah bah cha chel el erak ha haal hael hal hall hat heel hel hika hka hkat irak k ka ki ko
lav lina ra rak si sie ti u uli Mit - a ali an ar ch chal chall chel chell chelle chum eku en esh had hat hil hila hra
hran hun husa hush husha hushan ica ike ikie iku ja ko ku ri rofan rut ul zi Miu - Miv aan Miy a abi ah ako ana esser
la lah u uki Miz an anur gin hir uho uki Mja ftime lta Mka rkara Mke nzie Mla den ht Mle yk Mme somachukwu Mmm d Mns
ur Moa ad az d men na tassem taz th wia yad z zzam Mob arak asher een eena in ina inmhi olaji ulu Moc hara Mod aser
esta estas este esto estus ibo ou ris upe Moe - ed en ez in sha z Mof eoluwa ifoluwa iyinfoluwa opefoluwa Mog es ese
esie ess esse essie i os us Moh ab ad amad amadou amed amedamin amedi ammad ammadhossein ammadmahdi ammadreza ammed
ammmed ammod ammud amod amoud amud an anad and andas aned annad anned aram been cine d eb eed een eez ema hamed ib
ibullah ibur id ieddine ima in ini it iuddin mad med mmad mmed ommed san sen sim sin sina ummed y Moi a n nuddin ra sa
se sei ses she shy z Moj ca gan ib isola isoluwa mir olaoluwa taba zesz Mok htar sh sha Mol i ik la lai ley li lie ly
lyann lyanne lymay sa Mom anyi chil cilo en ena in ina inah ir na nah o odou oh oka oko Mon a ae ai ali alisa ay cef
day dher eeb eeba em era et ette gi i ia iba ica icah iek ifa ifah ika ique ir ira ireh is isha ita ja jur na nay
sekela ta taha tana tanna tassar tasser tel tell telle tserrat ty vids zer Moo na nisah sa Mor - aa ad adeke ag ayo
ayooluwa bheinn dche decai dechai dechaj dechi ea eda ena enike gaine gan gana gane gann ganna ganne ghan gon gyn ia
iah iam ic ice in ine iom is itz ium iz na ne o olake ran rigan righan rin sal taza ten teza us ven vern vin vyn wen
wenna yn Mos a aab ab ammad ammat ammath an e es he heh hin inmileoluwa ka ko opefoluwa sa saab sammad tafa tapha
unmola Mot ahareh asem asim az iejus ti ty unrayo Mou ad fida hamad hamadou hamed hammad hammed lay ldi loud min na ni
nia nib nir nira rad reen rib rice rine sa shumi ssa stafa stapha taz Mov ses Mow lid liid Moy a inoluwa nul osore
osoreoluwa ra Moz a es hgan Mph o Mri dula hani nal Mru dul Mry m Mrz iyy Msc islaw Msm - Mst - islav Mta nt Mth abisi
Mti ku Mua ad adh awiyah az d dh mer mmar mmer rra th wiyah wwiz yad yed z zzam Mub aarak arak arek arik ariz ashar
asher ashir ashshir ashshirah een etcel in iru Muc aad ahid ahit ellib evher hen hiri Mud aser asir assar assir athir
hafar iwa jib Mue ed en ez ma ni Muf addal aro arowashe errih id ide it tah Mug ambi ber dha e endi o ur urel Muh
aimin allil amad amed amet ammad ammadu ammed ammer ammet ammod ammud anad anna annad arem arram arrem azzim d ib iba
ibb ibur idin ima ip ittin iye lis mmad sin sina sinah tasim terem ubo udin umed ummad ummed yettin Mui - a d reann
renn rin rinn rne ruri z zz Muj - aahid ahid de eeb ibur o taba Muk adas addes bile esh hopadhyay htaar htar hwana
ramin rume ta tar tedir ul und unda Mul alem at ata ate atie atu ay ayim ele eta ham i k ki lat lu lualem u ualem
ugeta uken uneh unehi uye wa Mum bi in ina inah o tas taz taze uni Mun a achi achimso achiso asar ashe awar aza azza
dhir eeb eeba eebah eer eera eerah eet eeza ene esu evver eza ezzer gai go i ib iba ibah if iir iira ir ira irah isa
isah ise ish o preet raj roe sif taas taha tasir tazir tzir vvr yao yaradzi yoki zer zur Muo i Muq adas addas eet tar
Mur aad ad an at atcan athan dina do et iam iel ielle iithi imi in ingo is it ithi iuki ium ran ren rie rin ron run
ryn sal sel shed sl tada tadha taza tuza Mus a aab ab addiq afet affa ah ammad ammat ammath ammed ammod ammoth arat au
awer bau cab ee embi emma etefa firah hai harraf htaba htaq ibau ila itefa ka kaan kan khan kunaz lima limah lum sa
samat sammad sammat sammed sarat se sie taf tafa tafaa tafah tafe tafizur takim tansir tapha taqeem tefa tofa u ure
vik yoka yoki Mut ai asem asim az hama hanna hengi hoka honi hui ie inda iso isya luhan sa sawashe ua uku unga uri Muu
se Muv affak ahhide eddet Mux tar Muz afer affar affer akir akkir amel amil ammil dahir ekker ffr hir na nah zammil
Mwa fak mini najuma namisi ngangi ngi niki nzia saa ura Mwe nde ndwa zi Mwi kali ti Mya - h n r Myc ah haela k Mye
esha isha r sha Myf anwy i Myi a ah esha Myk a aela ah al ala ayla el ela enzi enzie hailo hayil haylo ie ola olas yta
Myl a aa ah an ea ee een eene eigh ene es ey i ie issa o Myr a ah an en iam iem in n na on oslav oslava ren rin to Mys
ha ore Myt chel Naa - dia dir diya diyah drah il ila ilah jy ma na sih sir thim yaab yel zhim zish Nab a aa ahat az
eeh eeha eel eela eelah han i ia iel igh ih iha ihah iil il ila ilah in iya Nac er era hiket hiketa hman i imo io iye
Nad a al alina av dia e ean eem een eera ege ejda elle ene er era es eschda ezda ezhda hia hir hira ia iah ica ide
iene iia iir ija ije im ima in ina ine ira irah ire isha iya iyah iyane ja ou r ra wa ya zieja Nae em ema emah l la ma
mi ve via Naf as asat ees eesa eesah eeza esa i ii ije ile is isa isah isha iso issa issatou iye iz iza tali toli tuli
ula Nag a ad eena ehan ham i ib ihan ina lis ma pal uib wa Nah al ar ashon dean ed eda eed eeda eedah eem ema er ia
ian id ida idah ide idul il im ima in iyan la om ome shon uel um yan Nai - a ah ara b da de dine ha ima la lah le ll m
ma mah me mh mi mo mul mur n na nika nsi omi p rah ri sha te than tik ya yah Naj a ah air am at dan den eeb eem em i
ia iah ib iba ibah ifa iib im iyah la laa m ma mah min mo mul oua uma wa Nak ai ash eisha i ia if ip isha ita iyah sh
ul Nal a ah an ani bandian edi i ia iaka in ina ini isha la Nam - aan an eer eera fon i ik iq ir ira it ita o ra rah
rata rita thip u Nan a ak aki ako ami cey ci cie cy da damuri dan dana di dika dini dita ditha do dor ette g i ja jala
na nette ni sel si uk w Nao - d imh ise ki ko m me mh mhan mi mie my ual ufel Nap at hat htali oleonas oleone Naq eeb
ib ouzi qash uan Nar a ain asimha ayan ayana cis cisa ciso cisse cyz cyza dia dos e eece een eg ek elle en endra esh
gas ges gess gis giz gus hanim iah ian iman imane in inder ine ingul issa iyah jes jis meen min t yan Nas - ar eeb
eeba eem eema eer eerah er ha had harn hat haun hawn he hipie hit hita hmil hra hwa hwan ia ib iba ibe ibeh if ifah
iha im ima ip ir ira irah iru iruddin ko ma r ra rallah rat reddine reen ri riin rin riya ro rudin rullah sar sem ser
sera sib sif sim sima sir sira sor srin taran tasia tasija tasja tassia tassja tazja teeho teha teho tja uf uh ya Nat
- a acha ahlia ale alea alee aleigh ali alia aliah alie aliia alija alina alio aliya alja alka allia allie aly alya
alyia an anael anel ania aniel anya araja as asa ascha asha ashah ashia asia asja assia assja asza aya ayah azha cha e
ea ella enael enaiel h hali halia halie haly han hanael haneal hanel hania hanial haniel hanual hanuel hari hasha hen
hin hnael hon hyn ia ilie inael iq isha ividad ja nael naiel nicha suki sumi talie tasha thaphon thaphong van yra Nau
- m maan man n reen ris sheen Nav a ada aeh ami aneet arro deep eah ed eed een eena ena id in ina inder jit jot leen
neet preet raj reet tej ya Naw - a aal af al ar az eed el fal id in oja ras zad Nay a aab ab ah an ana ara den eb eem
eema eemul ef el ela eli em ema en fa ha ia il im la lah lan m ma omi ra sa sharn te than yab Naz - akat am an aneen
anin ar arene aret ario ariy dar eefa eefah eeha eem eer eera eerah em ende ha i ia idil if ifa ifah ife ih iha ihah
ik il im ima ime imet ir ira irah ire ish li lican lihan lije lim lisha ma meen mi mije min mina miye mul neen nin
reen rin Ncf - Nda ba Nde gwa lla rim ritu y ye Ndi di rangu Ndr icim Ndu ka ku nge ngu ta Nea - gu h la ll mh sa san
vah ve Neb ahat eyou eyu i ih iha il iu iye iyou iyu ojsa you yu Nec at ati dat det hama hifor ibe ilal ip irvan la
mettin o ole taria ulai va Ned - a aa al as da elcho eljko im jma o um unuri yalka yalko zad zat zibe zla zmedin Nee a
da ha ko l la lam le lesh ley lia lima lum ly ma na r ra raj sa sha ta tu v va vah ve ya Nef aret eli ertari ertiti es
ise iye ize tali Neg a ah an ar ash ashe ashu atu eya ga ia in ina iya usse ussie Neh a aan ad al an ara at emiah ip
ir Nei a da das ko l la lan las lesh lsen ly m ma ra rin sha tas th va ve Nej at det ib la ma ra Nek esa isha ita o
ole taria Nel - a ah am da e ea i ia ida ija ima ina io l la le li lia lie lija lo ma u Nem a anja er ezjusz i o Nen a
ad cho e eh g ita yasha Neo - la mi Nep hele heli htalie omucen omucena omuk tun Ner a ea eida eo gis giz i ia iah
iban ice ija ijus ile im iman ina inga is issa isse iusz ma min mina mine o on ses ys Nes a anet at e fe ha hat ia ibe
il ime ip lihan linur lisah ma reen rin rine sa sim sreen ta tor Net a anel anya han hanel hmi hra ra sanet senet ta
tie Nev a ada aeh aeha ah al an aya ayah e eah en ena enka eyah gin ia iah ie il in ine io is ise o ra res ruz sal
sale zat New a Nex hat hmi hmije Ney a ah ha la lan mar o ran Nez a ahat aket ar engul ha iha ihi ir ira ire ize Nfi s
Nga - i ire landou mia n nbam nga ri Nge ni Ngh i ia iep Ngi gi Ngo - c ne zi zichukwu zichukwuka Ngu gi n yen yet Nha
- n t Nhi - a en Nhu - ng t Nhy ira Nia - calin dh h l la ll lla lle m mbh mh mph n ng omi ra v ya yesh z Nib eyu ras
Nic - a andro anor at ci co cola cole colo ha haela helle hifor hola holai holas holaus hole holle holus i ita k kaela
kayla keisha key ki kie kita klas klaus ko kola kolas ky las o oara odemo odemus odim ola olaas olae olai olaie olaj
olao olaos olas olasa olau olaus olay ole oleta oletta olette olina oline olla olle olo os oy oya u ulae ulaie ulina
ulita usor uta Nid a aa ah al ha hi ia ine ra Nie k l la ls m nke sha va vah ve ves Nig a ar ash at ate atie atu atua
el ella esa hean ina met us use usie usse ussie ussu usu Nih a aal ad ai al an ar arika at Nii - lo na Nij as at ole
Nik - a aela aila ala an anor as ash aya ayla e eisha ephoros esh esha et eta hil hita i ia ica il ini isha ita itas
itha itta kala kayla ki kia kie kita kitta ko ky laas las laus o odem odemus odim oghos ol ola olai olaj olajs olajus
olaos olas olasz olaus olay olce ole oleta olett oletta olia olija olina oline oll olle olov oloz on os ou s sa ul unj
y Nil a ab ah akshi an ani as ay aya can da e eema es esh gun i ia ima la o ofar oofar oufar s son su ufar za Nim a ah
akoah al ao at ca co esh et i isha it o ra rah rat rata rit ue Nin a ah el etta ette g i ian iola ioluwa na o os Nio -
be ma me mi mie vi Nip un Nir - a ah aj al ali an anjan av ee el en gul ja ma mal mala oshan uja ujan upa upama ushan
vaan vair van Nis - a an anur ar arg ay ba bah chal ha haan haat had hal han hant hat hath hchal hi hika hil hita hka
hma hta htha ma reen rine sa si sim veta Nit a ara asha endra esh harshan hila hin hish hiya husha hushan hya i ika in
taya ya Niv - a aan ana ea edha edita en es etha ethan in Niw ar Nix ie Niy a ah am at ati az azi ilolawa la Niz am
amuddin amul ar Nja gi l Nje nga ri ru Nji deka ru Njo gu ki mza roge zi Nju e guna Nke chi m mdilim Nki ruka Nko si
Nma - Nna emeka mdi nna Nne ka nna oma Noa - ch f h lie m man mi n r Nob el Noe - e la lani leen li lia line lla lle
ma mi mie my Nog a Noh a Noi rin Noj us Nok utenda Nol - a ah an awi een en i laig wenn Nom aan an eda i in sa Non a
na o so Noo a h mi na r ra rah rain ran rdin ri ria rjahan rulain Nor a ah an ay bert bertas berto din dine du ea een
eena elle i ica ik iko ina is ma men munds win Nos a akhare haba had heen hin hir ratollah son Not hando is Nou f fa
fal h ha haila hou maan man r ra rallah ran reddine redine reen rhan ri ria rin ry shin zha Nov ah alee alie i ica in
rst ruz Now shin Noy a an Noz omi Nrg iz Nri man Nrm in Nsi b mba mi Nta ndoyenkosi re Nti mi q Nua la ymah Nub aid ar
ari ia Nud a ret Nuh - a aa ad i u Nuj hat in Nuk a Nul a Num a aan air an ayr ra Nun a o zia zio Nuo - Nup el ur Nur
- a adin ah al an ay banu can da dan ddin deniz din e eddin een ein etdin ettin ey gil gul han hayat hayet i ia iat
ice idin iel ije in iya iye iyet kan lan lana melek o san seda sen sena sim sin sn srf tac ten u ul ulla ullah uzzaman
veren Nus ab aiba aibah ayba aybah ejba eyba hin hrat irvan rat rath ret rt Nut a Nuu h r ra Nuy an Nuz et ha hat Nvr
- Nwa budike nkwo Nwe ke Nwo la Nya - boke ga h knno kundi l ll mai mbura n nchama nzi ra rai sha si wira Nyd ia Nye
esha la lla ma sha Nyi a ema ma mah Nyl a ah e es Nyn ke Nyo ka mi ngesa ni ta Nyr a ee on Nys a sa Nyu ki Nza kt
mettn Nzi nga oka Nzo mo Nzr in Nzu be bechukwu ki Oak lee leigh len lyn Oan a h Oba - da diah dina femi i id ida
idullah loluwa nijesu si Obd ulia Obe d hi Obi ageli ajulu anuju e nna oma ora Obr ad Oby - Oce a ana ane anna anne
Och ieng Oct av avia avian aviana avio aviu avius Oda - fe i lis lys y Ode d lia lle n ra ssa tt tta tte Odh iambo ran
Odi e ka le li lia lo lon n na nakachukwu ne on Odk anli Odo - len n ngo Odr an Odu ekun nayo or Ody sseas sseus Oen
one Oes hi Ofe lia liya Ofo su Ofu re Oga ba la ner Ogb e eche odo omnwan Oge - chi chukwu t Ogh ene enefega enefejiro
enegaren enemaro enemine enerukevwe eneruno enetega osa Ogn jen yan Ogo chukwu oluwa Ogu lbas lcan n rata s z zhan
zman Oha na nnes Ohe maa ne neba Ohi s Oih ane Ois ean in Oja rs s svi y Ojo kojo Oka gbue n nay Okb ay Oke chukwu llo
oghene zie Okg uclu Okk as es Oko njo re th Oks ana entiy even Okt awia awian awiusz ay uremis urk Oku mu Oky alaz Ola
- bisi bode chi dapo dare dele dimeji dipo dipupo f fs itan jide jumoke juwon kunle lekan lla mide milekan n nike nna
nrewaju nsile oluwa oluwakitan peju renwaju rewaju seni subomi sumbo sunmbo tayo tokunbo tomiwa tunbosun tunde v vi
wale yemi yinka Olb ram Olc a ay Old ag rich riska Ole - g gario gas gs h k ksander ksandr ksandra ksii ksiy n na q
sia sja ssia sya y Olf a Olg a erts ierd uta Olh a Oli - a e mpia mpian mpiu n na nda ne sa saemeka ta ur vea veah ver
vera vers via viah vie vier vija vio viu vya wer wia wier wiusz Olj a Oll e i ie iver y Olm o Olo f lade o runtoba v
Ols a i Olt - a i ion Olu - bukola bunmi chi femi funke funmilayo funmilola gbenga jimi kayode kemi mayowa mide
morotimi muyiwa och remi rotimi s segun seun seyi sola tobi tomi tomilola toyin wa wabukola wabukunmi wabusayomi
wacharis wadamilare wadamilola wadamisi wadara wadarasimi wadare wademilade wadunmininu wadurotimi wafemi waferanmi
wafeyikemi wafifehanmi wafikayo wafikayomi wafikunayomi wafisayo wafisayomi wafolajimi wafolakemi wafunmilayo
wafunmilola wagbemiga wagbemisola wagbenga wajoba wajomiloju wakanyinsola wakayode wakemi wakorede walayomi walonimi
wamayomikun wamayowa wamumibori wamuyiwa wanifemi wapelumi waremilekun warotimi wasanmi wasegun wasemilore waseun
waseyi waseyifunmi waseyitan washinayomi washindara washola wasola watamilore wateniola watimilehin watimileyin watise
watishe watoba watobi watobiloba watofunmi watomi watomilola watomisin watomiwa watoni watosin watoyin watoyosi
watumininu watunmise wayemisi wole wunmi yemi Olw en ethu yn Oly a mpia via Oma - an ca ima ir ja ma r ri rian rie rio
rion yr Ome d ed ir lian r ra ro Omi - d kunle ma sha Omk aar ar Omn ia Omo bobola bolaji bolanle dunni labake lade
lara layo lola ndi rinsola salewa sede tara tayo tola toun toyosi tunde wonuola wumi wunmi Omr an i iye Omu r Omy a
Ona - jite me t Onc el Ond er ieki ine rej One a l smus Ong ay en Oni - ka sifor Onk ar Onn i o Ono fre frio me Ons al
i Onu fry ker r rcan rsu te Onv eer Ony a ango ebuchi edikachi edikachukwu eike eka ekachi ekachukwu inye inyechi
inyechukwu Oom men Oon a agh Ope mipo oluwa yemi Oph elia elie Opi - yo Opl erou Opr ah ea Opu nimi Opw onya Oqt ay
Ora n nli thai zio Orb an Orc in un Ord han uxan Ore l la lia n ofe oluwa st sta stas ste stes stis Orf eas hlaith iye
Org es esa ito un Orh an un Ori - a an ana ane anna anne k n nder nta ol on tse Orj an i Ork an idea un Orl a agh ah
aidh aigh aith aithe an ana and anda ando i la y yn Orn - a ela ella Oro bosa Orp heus Orr an en ie in y yn Ors - olya
on Ort ak ansa Oru c Orv ille Orw a Orx an Ory n urek Osa ama gie hon ma magbe mah mu retin riemen ro rogie rugue
senaga sere yande yi ze zee zuwa Osb ert Osc a ar Osh a ae ai an ane ay er i ian Osi an p ris ta za Osk a ar aras ari
"""
