"""Towns and villages of the United Kingdom, part 1; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
Abb eyroad eywood otsbromley otskerswell otslangley ottsann Abe raeron rcanaid rcarn rchirder rcynon rdare rdeen rdour
rfan rfeldy rford rgavenny rgele rkenfig rlady rnethy rporth rtillery rtridwr rystwyth Abi ngdon Abo yne Abr am idge
Acc rington Acl e Aco cksgreen mb Act on Add erbury iebrownhill ingham lestone Adl ington Adw icklestreet Aho ghill
Aig burth Air drie th Alb righton Alc ester onbury Ald bourne brough eburgh erbury erholt erleyedge ershot ridge Ale
xandria Alf ord reton All anton erton hallows oa Alm ondbank ondsbury Aln ess wick Alr esford ewas Als ager ton Alt
horne on rincham Alv a echurch eley eston Aly th Amb le leside rosden Ame rsham rshamonthehill sbury Aml wch Amm
anford Amp thill Anc aster And over Ann ahilt along an avalley fieldplain Ans tey truther Ant rim App
lebyinwestmorland ledore letonthorn leybridge Aps ley Arb roath Arc hway Ard ersier glass ingly rishaig rossan Arl
esey Arm adale agh itage thorpe Arn e old side Aru ndel Asc ot Asf ordby Ash - bourne burton bydelazouch ford gill ill
ington tead toninmakerfield tonkeynes tonunderlyne urst vale well Ask aminfurness ern Asl ockton Asp atria Ast on
onclinton onontrent woodbank Ath erstone erton Att leborough Atw orth Auc hinleck hterarder htermuchty kley Aud lem
ley Aug hnacloy Ave ley ning Avi emore Aws worth Axb ridge Axm inster Ayl esbury esford esham estone sham Ayr - Bab
worth Bac kworth ton up Bad sey Bag illt shot worth Bai ldon Bak ewell Bal a combe dock erno fron ham intore later
linamallard lingry lintoyharbour loch lycastle lyclare lygowan lykelly lymena lymoney lynahinch lypatrick lywalter
medie mullo sallcommon sham Bam pton Ban bridge bury chory ff gor ham kfoot knock ks nockburn stead well Bar bican
dney dsey geddie goed ham hill king kingside kisland laston lborough lby lestone mouth nardcastle nburgh nes net
netbylewold nham noldswick nsbury nsley nstaple ntgreen nwood ra rhead rowby rowford rowinfurness rowuponhumber
rowuponsoar ry tleygreen tonleclay tononsea tonunderneedwood tonuponhumber Bas church ford fordstokeontrent ildon
ingstoke low singbourn singham ton Bat chworth h hgate ley tersea tle Baw try Bay horse stonhill swater Bea consfield
minster rsden uly umaris Beb ington Bec cles kenham kingham ontree Bed ale dau ford lington linog was worth Bee ford r
Bei ghton th Bel broughton fast ford grave laghy levale lingham lsbank lshill mont per sizepark ton vedere Bem bridge
pton Ben becula llech nettsend son tley well Ber ealston eregis keley khamsted nardsheath wickupontweed Bet hesda
hnalgreen ley ws wsycoed Bev erley Bew bush dley Bex hillonsea ley Bic ester kley knacre Bid denden dulph eford
fordonavon Bie rton Big gar ginhill gleswade Bil deston lericay lingborough linge lingham linghay lingshurst lington
sdale sthorpe ston Bin gham gley Bir chingtononsea cotes dham dwell kenhead mingham stall Bis hopauckland hopbriggs
hopmiddleham hopscastle hopscleeve hopslydeard hopsstortford hopsteignton hopstoke hopston hopsutton hopswaltham
hopsworth hopthorpe hopton Bla by ckburn ckheath ckheathwestcombe ckley ckmoorfoot cknotley ckpool ckridge ckrod
ckwall ckwell ckwood con enauffestiniog enavon engwynfi gdon irgowrieandrattray ndfordforum ntyre ydonontyne Ble an
tchingley tchley wbury Bli dworth ndleyheath sworth Blo ckley xham xwich Blu ntisham Bly th ton Bod dam edern elwyddan
lestreet min Bog norregis Bol lington sover ton tonlesands tonupondearne Bon ess hill nybridge nyrigg Boo sbeck tle
Bor don eham ehamwood oughbridge oughgreen rowash th Bos ham ton tonspa Bot esdale hwell ley tesford tisham Bou ghton
rne rneend rnemouth rton rtononthewater Bov eytracey ingdon ingtoncamp Bow - burn don street thorpe Box grove ted Boz
eat Bra cebridgeheath ckley cknell dfield dford dfordonavon ding dninch dwell intree mford mhall mham mhope mley mpton
ndesburton ndon nsgore nston tton unston unstone unton yton Bre am chin con dbury don nchley nt ntford ntknoll ntwood
wood Bri cketwood dge dgend dgeofallan dgeofearn dgeofweir dgnorth dgwater dlington dport erfield erleyhill gg ghouse
ghstone ghtlingsea ghton ghtons gstock ll mscombe nklow nscall stol ston tonferry twell xham xton xtonhill xworth Bro
adblunsdon adfield adstairs adstone adwater adway ckenhurst ckley mborough mham mpton msgrove myard oke okmanspark ra
seley tton ugh ughshane ughton ughtonastley wnhills xbourne xburn Bru ndall ton Bry mbo namman nmawr nna Buc kden
kfastleigh khaven khursthill kie kingham kley Bud e leighsalterton Bug brooke le Bui lthwells Bul ford phan Bun bury
gay tingford Bur bage essaintmary ford gesshill ghbysands ghead ghheath ghlemarsh ham ley leyinwharfedale nage neside
ngreave nham nhamoncrouch nhamonsea niston nley nopfield ntisland ntwood pham ringham ryport scough sledon stwick ton
tonjoyce tonlatimer tononthewolds tonuponstather tonupontrent tonwood wash well y ystedmunds Bus by hey hmills But
terwick Bux ted ton Byf ield Byr am Cad dington nam Cae rgwrle rleon rnarfon rphilly rwent Cai rneyhill rnryan
steronsea stor Cal cot derbank dercruix dicot lander lington ne verton Cam ber berley blesforth borne bourne bridge
busbarron buslang dentown eley elford elon pbeltown psall Can arywharf ewdon fordheath ningtown nock onbury terbury
veyisland Cao l Cap el elleferne elsaintmary Car croft denden diff digan dross fin lisle luke marthen munnock nforth
nlough nmoney noustie nwath penderspark rickfergus ron ronshore ryduff shalton terton Cas tlecary tledawson tlederg
tledonington tledouglas tleford tlehedingham tlereagh tlerock tleside tlevale tlewellan tor Cat cliffe erham ford on
rine terall terick terickgarrison Caw ood ston Cay thorpe Cef ncribwr Cem aesbay Cha cewater dderton ddesden
dwellheath dwellstmary ffordhundred gford lfontsaintpeter lfontstgiles lford lgrove lkfarm pelallerton pelenlefrith
pelhall pelsaintleonards peltown rd rfield ring rlbury rlestownofaberlour rlton rltonkings rltonmarshall rminster
rmouth rtham rvil setown tburn tham tteris Che adle adleheath adlehulme am ddar ddington ddleton ethamhill lford
lmsford lmsleywood lsea lsfield ltenham pstow rryburton rtsey sham shambois shunt ssington ster sterfield sterlestreet
wmagna Chi chester ckerell cksands ddingfold gwell lcompton ldokeford ldwall lworth ngford nley nnor ppenham
ppingcampden ppingnorton ppingongar ppingsodbury pstead rk rnside seldon slehurst swellgreen swick Cho bham lsey
ppington pwell rley rleywood rltoncumhardy Chr istchurch yston Chu dleigh dleighknighton lmleigh rch rchdown rchfenton
rchill rchstreet rchstretton rt Cin derford Cir encester Cit yoflondon yofwestminster Cla ckmannan ctononsea pham
phamjunction rborough re rkston ydon ypole ytonlemoors ytonlewoods ytonwest Cle atormoor ckheaton ethorpes land
nchwarton oburymortimer rkenwell vedon veleys Cli ffe theroe Clo phill wne Clu tton Cly dach debank Coa lburn lisland
ltownofbalgonie lville tbridge tes Cob ham Coc kenzie kermouth kfield kfosters kington Cod icote sall Coe dpoeth Cog
enhoe geshall Coi ty Col chester dash dencommon dnorton dstream eford eraine erne inton lierrow lingham nbrook ne
sterworth tishall wich wynbay yton Com bemartin ber berton pton rie Con gleton gresbury ingsby isbrough nor onbridge
sett wy Coo kham kley kstown Cop manthorpe plestone pull thorne Cor bridge by byglen fecastle nforth nholme se sham
Cos by ham tessey Cot grave tenham tesmore tingham Cou lsdon ndon ntesthorpe parangus Cov e en entry Cow bit bridge
denbeath es fold ie ley pen plain Cox hoe Coy lton Cra dleyheath igavon il mlington nbrook nfield nford nham nleigh
nwell venarms wley wleydown Cre denhill diton echsaintmichael swell we wkerne Cri ccieth ck ckhowell cklade cklewood
eff ngleford Cro eserw ft fton ftonpark fty mer mford ndall ok pwellbishop ssford ssgar ssgates sshands sshills
sshouse ssmaglen ston uchend wborough wland wle wthorne xleygreen xteth y ydon Cru denbay mlin mpsall Cry nant
stalpalace Cuc kfield Cud worth Cuf fley Cul cheth len lingworth loden lompton lybackey more ts verstonegreen Cum
bernauld nock Cun ningham Cup ar Cur dworth rie ryrivel Cus hendall Cux ton Cwm - afan bach bran tillery Dag enham Dal
beattie getybay keith mellington muir ry rymple serf ston toninfurness Dan bury by derhall Dar enth esbury field
laston lington rashall rington tford tmouth ton vel wen Dat chet chworth Dav entry Daw lish Dea l nshanger rham Deb
enham Ded dington ham Dee pcut side Deg anwy Dei niolen Del abole ph Den bigh bydale ham holme mead ny nyloanhead ton
tonholme Der by i ry singham Des borough ford Dev izes Dew sbury Dey sbrook Dhe kelia Dic kensheath kleburgh Did cot
sbury Dig gle Din aspowys gle gwall nington Dis ley s tington Dit chingham chling tonhill Doa gh Dob cross walls Dod
dington worth Dol gellau lar Don aghadee aghcloney caster ington ingtonleheath isthorpe nington Dor chester king
mansland noch ridge Dou glas ne Dov eholes er ercourt eridge Dow nhammarket npatrick nside nton Dra perstown ycott Dre
ghorn Dri ffield Dro itwich more nfield ngan ylsden Dru mnadrochit Dry brook Dub ford Duc klington Dud ley Duf field
ftown Duk infield Dul verton Dum barton fries Dun bar blane church dee donald drum fermline gannon given holme ipace
keld keswell lop loy nington oon s stable swell tocher vant Dur ham sley Dux ford Dyc e Dyf frynardudwy Dym church Dys
erth Eag lescliffe lesham Eal ingcommon Ear by ith lsbarton lscolne lscourt lsfield lshilton lston lswood Eas ington
ingwold tayton tbarnet tbergholt tboldon tbourne tbridgford tcalder tchevington tchurch tcowes tdean tdereham tdulwich
tgrinstead thanney tharling thorsley tington tkeswick tkilbride tleake tleigh tlinton tmarkham tmolesey ton
toningordano tononthehill tpeckham trainton triggs trington try tsheen ttilbury twemyss twhitburn twittering twood Eat
onbray onsocon Ebb wvale Ecc les leshall leston Eck ington Ede nbridge nfield Edg mond ware warebury worth Edi nburgh
Edm onton Edw instowe Egh am Egl inton Egr emont Eig htashgreen Eld erslie Elg in Ell and esmere esmereporttown on Elm
park steadmarket swell Els enham tead tree wick Elt ham Ely - Emb say Eme rsonpark Eml ey Emn eth Ems worth End erby
on Enf ieldlock ieldtown Enn iskillen Epp ing Eps om Epw orth Eri th Err ol Ers kine Esh er Ess ington Est on Eto n
nwick Ett ington Etw all Eux ton Eva nton Eve nwood rcreech rsley sham Evi ngton Ewe ll Ewh urst Ewy asharold Exe ter
Exh all Exm inster outh Exn ing Eye - mouth Eyn sford sham Eyt horne Fai fley lsworth rford rlands rlie rlight roak
Fak enham Fal kirk kland lin lowfield mouth Far eham ingdon nborough ndon nham nhamroyal nsfield nworth Fau ldhouse
Fav ersham Faz akerley eley Fea therstone Fel ixstowe ling tham ton twell Fen stanton wick Fer ndale ndown nhillheath
nhurst rybridge ryhill Fet cham Fil ey Fin champstead chley dern dochty don edon ningley tona Fis hbourne hburn hguard
htoft Fit zwilliam Fiv emiletown eoakgreen Fla ckwellheath mborough Fle ckney et etville etwood xbury Fli mby mwell nt
twick Flo ckton okburgh re Foc habers hriw Fol kestone Fon twell For dham dingbridge esthill estrow far mby res th
trose tuneswell twilliam Fou lridge lsham rcrosses rlanes rmarks Fow ey lmere Fra mlingham mptononsevern serburgh Fre
ckleton mington shwater uchie Fri ernbarnet mley mleygreen ntononsea ockheim ston zington Fro dsham gmore me Ful bourn
ham lsutton wood Fur nacegreen zedown zeplatt Fyl de Gae rwen Gai nford nsborough Gal ashiels gate ston Gam lingay Gar
elochhead forth grave sington stang ston swood tcosh vagh Gat eacre eshead Ged dington ling neyhill Gel ligaer Ger
rardscross Gif fnock Gil berdyke fachgoch ford lingham lmoss wern Gip syhill Gir ton van Gla namman ndwr pwell sgow
stonbury zebury Gle msford nariff navy nboig nfield nmavis nparva nrothes Gli nton Glo ssop ucester Glu sburn Gly
ncorrwg nneath Gno sall Gob owen God alming manchester shill stone Gol borne dersgreen spie Goo dmayes dwick le snargh
strey Gor ebridge ing ingbysea lestononsea seinon Gos berton field forth port sopsgreen Got ham Gou dhurst rock Gov
ilon Gox hill Gra in ngehill ngemouth ngeoversands ntham ntownonspey ppenhall ssington vesend ys yshott Gre asby
atamwell atayton atbardfield atbarford atbarton atbedwyn atbentley atbookham atchesterford atcorby atdunmow
ateccleston atglen atgonerby atgransden athanwood atharwood athaywood athorkesley athorwood athoughton atleighs
atmalvern atmarton atmissenden atpaxton atsankey attorrington atwakering atwaldingfield atwyrley atyarmouth atyeldham
enfield enford enhill enhithe enisland enock enwich sford tna yabbey Gri methorpe msby mston ston Gro by nant ombridge
ve vesend Gru ndisburgh Gui ldensutton ldford lsfield sborough seley Gul lane Gun ness nislake Hac kleton Had denham
dington leigh ley leywood low ston Hag ley Hai lsham nault Hal e ebarns esowen esworth ewood ifax kirk lglen ling low
stead ton twhistle Ham blelerice bleton eldonhill ilton pton ptoninarden ptonwick Han dcross slope worth Hap ton Har
bury dingstone dwickvillage efield lech lesden leston lington low oldwood penden pole rietsham ringay rogate rold row
rowonthehill rowroad rowweald ston thill tlebury tlepool tley tleywintney tshill twell vington well wich Has lemere
lingden lingfield socks tings well Hat chend field fieldheath fieldpeverel herleigh hern hersage ton Hau ghley
ghtongreen Hav ant erfordwest erhill erigg Haw arden ick khurst kinge orth Hax by ey Hay dock donbridge es field le
lingisland wardsheath Haz elgrove lerigg Hea cham dcorn dofmuir dstone ge ling nor thandreach thfield tonchapel vitree
Heb burn denbridge Hec kington kmondwike Hed dononthewall geend on Hei ghington Hel ensburgh laby lifield msley sby
ston Hem elhempstead ingbrough ingfordgrey sby sworth yock Hen field goed leyinarden leyonthames low stridge Her eford
mitage nebay stmonceux tford Hes ton wall Het hersett tonlehole Hex ham Hey sham wood Hib aldstow Hig hamferrers
hamspark hbarnet hbentham hblantyre hbridge hbury hcoems hetherley hgate hhalden hhalstow hlegh hley hongar hpeak
htown hvalleyfield hworth hwycombe Hil lingdon lsborough lside ton Hin chleywood ckley dhead dley gham ton Hir waun
His ton Hit chin Hoc kley kleyheath kwoldcumwilton Hod desdon Hol beach beck born brook lingworth linwood loway
meschapel mfirth mwood sworthy t tonleclay yhead ytown ywell ywellgreen ywood Hon eybourne iton Hoo - k knorton le Hop
e eman evalley ton Hor am bury ley ncastle nchurch ndononthehill ning nsea nsey rabridge sford sforth sham smonden
stedkeynes ton tonkirby wich Hou ghton ghtonconquest ghtonlespring ghtononthehill nslow ston Hov e eton How den wood
Hoy lake landnether Huc knall Hud dersfield Hug htown Hul me Hum berston berstone Hun cote gerford manby stanton
tingdon tley tly tscross tspill wick Hur st stpierpoint Hus bandsbosworth Huy ton Hyd e eheath epark Hyt he Ibs tock
Ick enham Ilc hester Ilf ord racombe Ilk eston ley Ilm inster Imm ingham Inc einmakerfield hinnan hture Ing atestone
lebygreenhow leton oldmells rave Ink berrow Inn erleithen Ins ch Inv erbervie ergordon ergowrie erkeithing erkip
erness erurie Ipp lepen Ips wich Irc hester Irl am Iro nbridge Irt hlingborough Irv ine inestown Isl eham eofarran
eofbute eofcumbrae eofislay eoflewis eofmull eofnorthuist eofsouthuist esofscilly eworth ington Ist eadrise Ive r
rheath Ivi nghoe ngton Ivy bridge Iwa de Ixw orth Jar row Jed burgh Jer seyfarm Joh nston nstone Jor danstown Kea dby
dy rsley Ked ington Kee lby le Keg worth Kei ghley th Kel loe sall so ty vedon vedonhatch Kem nay psey pston
pstonhardwick sing Ken dal ilworth ley nington noway salgreen sington sworth ton Ker esley Kes grave singland wick Ket
tering ton Kew - Key ingham nsham worth Kib worthharcourt Kid brooke derminster lington sgrove welly Kil barchan
birnie burn creggan getty keel lamarsh learn lyleagh macolm marnock maurs rea sby syth winning Kim berley bolton pton
Kin cardine eton ghorn glassie gsbridge gsbury gsclere gsclipstone gscross gshill gskerswell gskettle gslangley gsley
gslynn gssutton gsteignton gstonbagpuize gstonuponhull gstonuponthames gswells gswinford gswood gsworthy gton gussie
loss ross tbury tore vere Kip pax pen Kir bymuxloe cubbin kburton kby kbyinashfield kbylonsdale kbymoorside kbystephen
kcaldy kconnel kcudbright kdale kham kintilloch kleatham kliston knewton ksandall kwall riemuir ton toninlindsey Kis
lingbury Kiv etonpark Kna phill resborough Kne bworth Kni ghton ghtsbridgeandbelgravia Kno ttingley ttyash wle Knu
tsford Lac eby Lad ybank ywell Lak enheath Lam berhurst beth bourn esley lash peter Lan ark caster castergate chester
cing drake gford gham gho gholm gleygreen gleypark gport gtoft Lar bert gs kfield khall khill ne Lat
chingdonandsnoreham chmere Lau der nceston rencekirk rieston Lav endon enham Law - Lay erdelahaye Lea singham therhead
vesdengreen Lec hlade onfield Led bury Lee - ds k kwootton onthesolent s swood Lei cester cesterforesteast gh
ghtonbuzzard ston Len ham noxtown zie Leo minster Ler wick Les bury lie mahagow Let chworthgardencity ham terston Leu
chars Lev en erstockgreen Lew es Ley burn land sdownonsea ton tonstone Lha nbryde Lic hfield Lid lington Lif ton Lig
htwater Lim avady ehouse ekilns pleystoke Lin coln gdale gfield gwood lithgow thwaite ton tonuponouse wood Lip hook
Lis burn keard naskea s Lit herland tleamwell tlebookham tleborough tlebourne tlechalfont tleclacton tledunmow
tleeaton tlehallingbury tlehampton tlehulton tlelever tlemarlow tlepaxton tleport tlethorpe tlevenice tleweighton Liv
erpool ersedge ingston Lla nberis nbradach ndaff ndeilo ndovery ndrindodwells ndudno ndybie ndysul nelli nerchymedd
nfaircaereinion nfairfechan nfairpwllgwyngyll nfyllin ngefni ngeler ngollen ngynidr nharan nharry nidloes nilar nrug
nrwst nsantffraidglanconwy ntrisant ntwitfardre ntwitmajor Llw ynypia Loa nhead Loc harbriggs hgelly hgilphead hmaben
hwinnoch kerbie king Lod don Lof thouse tus Log an Lon don doncolney donderrycountyborough gashton gbennington gbuckby
gclawson gcrendon gdendale gditton geaton gfield gforgan ghope ghoughton gitchington glawford gmelford gniddry gridge
gsight gstanton gstratton gsutton gton gtown gwhatton gwick Loo e Los siemouth twithiel Lou dwater ghborough ghton th
Low ackworth bradley dham erbrailes erbroadheath erearley erhalstow erkingswood estoft etherley Lud dendenfoot
gershall low Lug wardine Lun carty dinlinks Lut on terworth Lyd brook d iardmillicent ney Lym eregis inge ington m pne
pstone Lyn dhurst eham emouth ton Lyt chettmatravers hamstannes Mab lethorpe Mac clesfield duff hen hynlleth merry Mad
diston eley Mae steg Mag hera herafelt heralin hull or Mai dahill denbower denhead dennewton dstone Mal don mesbury
pas tby ton Man by chester chestercitycentre ea gotsfield ningtree orpark sfield sfieldwoodhouse ston Map lecross Mar
azion ch cham chwiel chwood den gate ketbosworth ketdeeping ketdrayton ketharborough ketlavington ketrasen ketwarsop
ketweighton kfield kinch kstey kyate lborough ldon low nhull ple sden shalswick shfield skebythesea ston stonmoretaine
tham tock yburgh ylebone yport Mas ham Mat lock tishall Mau chline lden Max wellheugh May bole field ford land Mea
sham Mei kleearnock Mel bourn bourne dreth ksham rose tham thammills tonmowbray Men aibridge dip ston strie Meo pham
Mep pershall Mer e iden riott row stham thyrtydfil Mes singham Met heringham hil hley hven Mev agissey Mex borough Mic
kleton kletrafford Mid calder dlerasen dlesbrough dlestown dleton dlewich dlewinterslow hurst somernorton Mil
borneport bornestandrew denhall ford fordhaven fordonsea lend lhousegreen lisle lom lport ltimber nathort ngavie nrow
nthorpe tonkeynes tonofcampsie tonofleys verton Min chinhampton ehead sterley sterlovell tlaw Mir field Mis terton
tley Mit cham cheldean Mob berley Mod bury Mof fat Moi ra Mol d Mon eymore ifieth kfryston khams mouth trose Moo
diesburn rpark Mor chardbishop den ecambe eton etonhampstead etoninmarsh ley peth tlake Mos sblown send sley sleyhill
tyn Mot combe herwell tingham Mou lton ltonchapel ntainash nthawke ntsorrel Moy - Muc hhadham hwenlock Mui rhead rkirk
roford Mul barton lion Mun desley dford Mur ton Mus selburgh wellhill Myl orbridge Myt chett holmroyd Naf ferton Nai
lsea lsworth rn Nan pean twich Nap sburypark Nar berth borough Nas hmills Nav enby Nea th Nec ton Nee dhammarket
dingworth Nef yn Nei lston Nel son Nes ton Net heravon heredge herheyford herlee herley herpoppleton herstowey herton
ley tleham New alresford arkontrent arthill barnet basford bigginbythesea boldverdon bridge buildings burgh burn bury
burypark castle castleemlyn castleunderlyme castleupontyne cross cumnock denham ent ferry greens haven ick ington
macher mains malden market marske mill mills milns milton pitsligo port portontay portpagnell quay romney ry
stevenston tonabbot tonaycliffe tonferrers tonhill tonlewillows tonlongville tonmearns tonmore tonpoppleford
tonstewart town townabbey townards townhamilton townstboswells townstewart tredegar Ney land Nig g Nin field Nit on
Nor biton bury mandy risgreen thallerton tham thampton thanston thbaddesley thberwick thborough thcave thchurch
thcollingham thduffield thelmham thferriby thiam thkessock thleach thleigh thnewbald tholt thop thorpe thpetherton
thqueensferry thshields thsomercotes thsunderland thtawton ththoresby thumberlandpark thwalsham thwatford thwich
thwood thwoodhills thwootton ton toncanes wich Not tingham tinghill Nun eaton Nut field Oad by Oak engates ham ington
ley wood Oba n Och iltree Odi ham Ogm orevale Oke hampton Old basing bury ham harlow kilpatrick leake meldrum swan
trafford windsor woking Oln ey Olv eston Oma gh Orm esbystmargaret iston skirk Orp ington Ors ett Orw ell Oss ett Ost
erley Osw estry Otf ord Otl ey Ott ershaw erystmary Oug htibridge Oun dle Out well Ove r rcombe rstrand rton rtown Ows
tonferry Oxe nhope Oxf ord Oxs hott Oxt ed Pad dockwood iham stow Pai gnton nswick sley Pal mersgreen Pan gbourne nal
t Pap wortheverard Par - bold kstone kstreet tington tridgegreen Pat eleybridge na rington tingham Pau lton Pea
cehaven sedownsaintjohn slake Pec kham Pee bles Peg swood Pel sall ton Pem broke brokedock bury Pen arth cader
caitland clawdd coed icuik istone kridge maenmawr parcau rhyndeudraeth rith ryn silva tre tyrch yffordd ygroes zance
Per ranporth ranwell ryvale shore th Pet erborough erculter erhead erlee ersfield worth Pev ensey enseybay Pew sey Pic
kering Pil ning sley Pim lico perne Pin chbeck kneysgreen ner xton Pir bright ton Pit lochry medden sea stone tenweem
Pla ins Ple an Plu mptongreen mstead Ply mouth mpton mstock Poc klington Pol beth esworth mont perro zeath Pon dersend
tarddulais tefract teland tesbury tlliw trhydycyff tyates tyberem tyclun tycymer typool typridd Poo l le Pop lar Por
ingland lock tadown taferry tavogie tbannatyne terroll tglasgow tglenone thcawl thleven thmadog tishead tknockie tland
tlethen tree trush tscatho tslade tsmouth tsoy tstewart tswood Pot terne tersbar terspury ton Pou ltonlefylde Poy nton
Pre esall nton scot statyn stbury steigne ston stonpans stwich stwick Pri cetown mroseplace ncesrisborough ncetown Pro
bus Pru dhoe Puc keridge klechurch Pud dletown sey Pul borough Pur fleetonthames iton ley ton Put ney Pwl lheli Pyl e
Pyr ford Que enborough ensbury ensferry enspark enstown niborough Quo rndon Rac kheath Rad cliffe cliffeontrent lett
ley stock yr Rag lan Rai nford nham nhill nworth Rak e Ram sbottom sbury sey sgate Ran dalstown skill Ras trick Rat by
hfriland ho hostation Rau nds Rav enshead enstone Raw cliffe marsh tenstall Ray leigh ne Rea ding Red bourn car ding
dingmuirhead ditch hill lynch ruth scar Ree dham pham Reg entspark Rei gate Ren dlesham frew ton Rep ton Res olven Ret
ford Rha yader Rhi wbina Rho ndda ose sllannerchrugog sneigr Rhu - ddlan Rhy l mney Ric call hmond kinghall kmansworth
Ril lington Rin gmer gstead gwood Rip ley on ponden Ris ca eley hton Roa de Rob ertsbridge Roc hdale he hester hford k
Rod e eheath Roe hampton Rog iet Rom ford neymarsh sey sley Ros ehearty ewell lin neath sendale sett sonwye trevor yth
Rot hbury herfieldpeppard herham herhithe hes hesay hienorman hley hwell tingdean Row de hedge landsgill ledge
leyregis Roy alleamingtonspa altunbridgewells alwoottonbassett don ston ton Rua bon rdean Rud dington gwick Ruf ford
Rug by eley Rui slip slipmanor Run corn Rus hden kington thall tington Rut herglen hin Ruy tonxitowns Ryd e Rye - Ryh
all ill ope Ryt on onondunsmore Sab den Sac riston Sad dleworth Saf fronwalden Sai ntagnes ntandrews ntasaph ntbees
ntblazey ntboswells ntclears ntcolumbmajor ntcyrus ntdavids ntdennis ntfield ntives ntleonardsonsea ntmonans ntneots
ntosyth ntpeters ntstephen Sal combe e ford fords ine isbury sburgh taire tash tburnbythesea tcoats tford Sam
pfordpeverell San dbach dbank derstead dford dhurst down dridge dwich dwick dy quhar Sap cote Sar ratt Sau chie ghall
ndersfoot Saw bridgeworth ston try Sax ilby mundham Sca lby lloway rborough rcroft wby Sch oles Sci ssett Sco le ne
rton tby tter Scu nthorpe Sea field ford ham houses scale ton tondelaval view Sed bergh gefield See rgreen Seg hill
Sel by kirk sey Sen d Set tle Sev enoaks ensisters ernbeach Sha doxhurst dwell ftesbury nklin p rlston rnbrook rpness
w wbury She erness erwater ffield fford lley nfield nley nstone pherdsbush pherdswell pley pperton pshed ptonmallet
rborne rbornestjohn rburn rburnhill rburninelmet riffhutton ringham rston vington Shi eldhill fnal lbottle ldon
llingstone llington pdham pham pley pstononstour ptonunderwychwood rebrook remoor rland rley Sho rehambysea rtlands
tleygate tts Shr ewsbury ewton ivenham Shu rdington Sib lehedingham sey Sid cup mouth Sil eby kstone loth sden soe
verdale verend verstone verton Sin fin Sio nmills Sis singhurst Sit tingbourne Six bells Ske gness llingthorpe
lmanthorpe lmersdale lmorlie lton Ski dby nningrove pton Sla mannan Sle aford ights Sli nfold Slo ugh Sma lley Sme
thwick Smi thton Sna ith resbrook Sne ttisham Sno dland Soh am o Sol ihull Som ersham erton Son ning ningcommon Sop
well Sou thall tham thampton thbenfleet thbrent thcave thcerney thchailey thchurchvillage thcollingham thcroydon
thelmsall thendonsea thery thgate thharefield thharting thhayling thhetton thlittleton thmilford thminster thmolton
thnorwood thnutfield thockendon thowram thpetherton thport thruislip thsea thshields thwater thwell thwick thwingfield
thwitham thwold Sow erbybridge Spa lding Spe ke ldhurst nnymoor Spi lsby talfields xworth Spo fforth Spr atton ingside
oatley Sta fford inburn indrop ines inforth keford lbans lbridge lham llingborough lybridge mford mfordbridge
mfordhill mperland nbridge ndlake ndon nfordinthevale nfordlehope nhope nley nmore nns nstedmountfitchet nwell nwick
plehurst rcross ustell veley Ste eplebumpstead epleclaydon eton nhousemuir pney pps venage venston venton wartby
warton wkley yning ynton Sth elens elier Sti ckney llington lton rling thians ves Stj amess ust Stl eonards Stm arys
arysbay Sto ck ckport cksbridge cksfield ckton cktonheath cktonontees keferry kegabriel kegifford kegolding kenchurch
keontrent kepoges keprior kesley kesubhamdon ne nehaven nehouse nesfield neyburn neystanton rnoway rrington tfold
urbridge urportonsevern wmarket wonthewold Str abane adbroke anraer atfieldmortimer atford atforduponavon athaven
athblane athpeffer atton eatham eatley eet eetly ensall etford etham omness ood oud oudgreen Stu dley rminstermarshall
rminsternewton rry Sud brooke bury Sun buryonthames derland dridge ninghill Sur biton Sut terton ton tonbenger
tonbonington tonbridge toncoldfield toncourtenay toninashfield tonontrent Swa dlincote ffham nage nley nmore nscombe
nsea rthmoor vesey y Swi llington ndon neshead nton Sym ington Sys ton Syw ell Tad caster ley worth Tai bach n Tak
eley Tal garth ybont ysarn Tam worth Tan dragee field gmere kerton sley Tap low Tar bert bolton leton porley ves vin
Tat tenhall Tau nton Tav istock Tay port Ted dington Tei gnmouth Tel ford Tem plecombe plepatrick Ten burywells by
terden Ter ringtonsaintjohn ringtonstclement Tet bury ney Tew kesbury Tey nham Tha me mesditton mesmead tcham xted The
ale boldons tford ydonbois Thi rsk Tho rnabyontees rnbury rne rner rney rngumbald rnhill rnley rnliebank rnton
rntoncleveleys rntondale rntonheath rparch rpe rpehamlet rpelesoken Thr apston eecrosses eeleggedcross Thu rlby rlton
rso rston Tib shelf Tic ehurst khill kton Tid eswell worth Til bury licoultry Tim perley sbury Tin gewick tagel Tip
ton tree Tis bury Tit chfield Tiv erton Tob ermory Tod dington morden wick Tol lesbury leshuntknights worth Ton bridge
ypandy yrefail Too ting Top sham Tor phins point quay rance Tot land nes tenham tenhamhale teridge tington ton Tow
cester law nhill nrow nsend Tox teth Tra ffordpark nent Tre barwith degar eton garon garth harris orchy uddyn Tri mdon
mdongrange msaran ng Tro on wbridge Tru ro Tul libody Tum ble Tun stall Tur riff Tux ford Twe char edbank Twy ford Tyc
roes Tyl desley Tyn emouth Tyw yn Uck field Udd ingston Uff culme Ulc eby Ull apool Ulv erston Und y Uny lelant Upc
hurch Upm inster Upp erbasildon ercumberworth erlangwith ermill ernorwood erpoppleton ingham Upt on onlea onuponsevern
Upw ell Urm ston Ush awmoor Usk - Utt oxeter Uxb ridge Val eofleven ley Vau xhall Ven tnor Ver wood Vie wpark Vin
centsquare Vir giniawater Wad desdon dington ebridge hurst worth Wai nfleetallsaints Wak efield Wal berton es kden
kern kington lasey lingford lington lsend sall sden tham thamabbey thamcross thamstow ton tononthames tononthenaze Wan
borough stead tage War boys dle e eham grave ingstown kworth lingham minster mley nham renpoint rington sop ton wick
Was hingborough hington hwoodheath Wat chet erbeach ereaton erfoot eringbury erloo erlooville erorton ford hupondearne
lington tisham ton tonatstone Wav ertree Wea ldstone verham Wed more nesbury nesfield Wee donbec ting Wel ford
hamgreen lesbourne lesbournemountford ling lingborough lington ls lsnextthesea shpool wyn wyngardencity Wem - bley
bury yssbay Wen dover voe Weo bley Wes tbay tbergholt tbourne tbridgford tbromwich tbury tbyfleet tcalder tclandon
tcliffonsea tcoker tcott tderby tdrayton tealing tend tendoflondon tergate terham tgateonsea thaddon thallam tham
thill thorndon thorsley thoughton tkilbride tkingsdown tkirby tlinton tmalling tmersea tmolesey toning tonsupermare
tonturville tonzoyland tquarter trainton tthurrock twalton twatford twellow twickham twood Wet heral herby Wey bridge
mouth Wha leybridge lley plode Whe athampstead atley atonaston ldrake tstone Whi ckham mple ston tburn tby tchurch
techapel tecraig tefield tehaven tehead tehills teparish tland tley tleybay tstable ttington ttlesey ttlesford twell
tworth Why teleafe Wic k kford kham khambishops khammarket kwar Wid eopen nes Wig an stonmagna ton Wil berfoss burton
land laston lenhall lesden lingham lington liton mcote mslow sden stead ton Wim bledon bledonpark blington
borneminster Win canton chburgh chcombe chelseabeach chester dermere dlesham dsor dygates ford g gate gerworth gham
grave kleigh scombe sford slow terbourne teringham terton wick Wir ksworth Wis bech haw Wit chford ham heridge hernsea
ley ney tering tongilbert Wiv eliscombe elsfieldgreen enhoe Wob urnsands Wok ing ingham Wol dingham laston singham
ston vercote verhampton Wom bourne bwell Woo burn burngreen dbridge dbury dchurch dcote dford dfordgreen dgreen
dhallspa dsetts dside dstock dstreetvillage l lavington ler lpit lston lton tton Wor cester cesterpark kington ksop
ldsend mley thing Wot tonunderedge Wou ldham Wra gby wby Wre agreen xham Wri ngton ttle Wro tham ughton xall Wyc hbold
Wye - Wyl am Wym eswold Yal ding Yap ton Yar m nton Yat e eley ton Yax ley Yea don lmpton Yel verton Yeo vil Yet
minster Yfe linheli Yny sybwl Yor k You lgreave Yox all Yst alyfera
"""
