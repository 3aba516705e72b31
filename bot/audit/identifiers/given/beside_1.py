"""Names that are also words or surnames, part 1; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
Aba s Abb ey Abe d Aby - Aca cia Ace - Ada ir Adi e t Ado nis Aer on Agh a Aik en Ain - Aki n Ala - Ald en Ali as enor
ne All en i Alp - ha Ama dou ndine ryllis Amb er Ame n thyst Ami - el ty Amo ur Ana - And erson Ane - Ang el elica Ani
- s se Ann as Ans - ar on App le Arc her hit Are s Arg yle yll Ari a Art - Asa nte Asg har Asp en Ast er Atl as Aug
ust Aur a elia ora Aut umn Ave ry Aya h Aza lea n Bab y Bad en Bai lee ley lie ly Bak er Bal four Bao - Bap tiste Bar
clay ney on rington Bas il Bax ter Bay - Bea r umont ux Bec k kett kham Bee - Beg um Bel le Ben edict net nett ny ton
Ber k ry tram trand yl Bet hel Bev an Bha kti Bij ou Bil l Bin g Bla de in ze Ble nd ssing Bli ss Blo ssom Blu e ebell
Bob - Bod e en Bon - ny Boo - Bor a Bow en ie Boy d Bra cken n ndy Bre e eze nnan nton Bri ar e er ght ndley Bro ck
derick oks Bru ce Bry den son Bud dy Bur t Bus ter Cad e ell ence Cae sar Cai rn rns Cal - der la laghan liope ypso
Cam ellia eo pbell Can - dida dy e er Cap rice Car een ey ina lin man mine nell ter y Cas h s sia Cat e Cav en Cay ley
man Cec il Cei lidh Cel este t Cer ise Ces ar Cha d ise nce ndler rdonnay risma rity rm se Che nille rish rry yne Chi
- n ng Chr isten istie isty Chu ng Cic ely Cla rence rk rke y Cle m mency ment mentine Cli ff Clo ver Coa dy Coc o Coh
en Col l leen lin lins son t vin Com fort Con ley lon n nell nolly ran way Coo per Cor al ban en mack nelius nell rie
ry Cou per rage rtenay Cow an en Cra wford Cre e Cry stal Cul lum Cur ran t Cut hbert Cya n Dad e Dae mon Dah lia Dal
y ziel Dam an Dan ish Dap hne Dar by nel roch win Dav ey ie is y Daw n son Dea con kin n ne Dee jay p Del - aney ta
Dem psey Den by e im Der rick Des ire tiny Dev a ine lin Dew an Dha rma Dhy ana Dia mond Die sel ter Dil ly Dim ple
Dir k Dis ney Div a ine Dix ie on Dol ce ly Don - a g ovan Dor an Dot ty Dou lton Doy le Dra ke y Dre w Dru mmond Duk
e Dus ty Ear l Ech o Edd y Ega n Eld on Ell ery ison Els on Emb er Eme rald ry Emm erson et Emp ress Enn is Era - Esm
ond Ess ence Est er Eva ns Eve - rett Fai th Fan e tasia Far aday es ley quhar rell Fav our Faw n Fay - Fen - n ton
Fer guson n ris Fin - negan nigan Fle tcher Flo ra rin yd For bes est rest tune Fos ter Fox - Fra nck nk nklin Fre y
Ful ton Fyf e Gab by y Gag e Gal a e lagher Gar - rett th vey Gee - Gem - Gen e esis eva ie Geo rges Ger maine rard
Gha zi Gib son Gif t Gil es l lan len lies lon Gin ny Giv en Gle n Glo ry Gly nn God frey win Gol die Goo dness Gra ce
hame nt y Gre at er y Gri ffin ffith Gru ff Gul liver Gut hrie Guy - Gyp sy Haf iz Hag an en Hai g Hal lam o Han g k
ley sel son Har an dy land man mony per riott ris sh Hav en Haz el ell Hea th ven venly Hec tor Hed ley Hen dry na Her
bert man o Hew - Hij ab Hil a Hin d Hiy a Hol den ley y Hon - ey eysuckle g or our Hos anna How ard ie Hud son Hum
phrey Hun g ter Hux ley Ili a Ind ie igo Ing e Ion - Irv in ing Irw in Ivo ry Ivy - Jac kson obus Jae ger Jag ger Jam
eson ieson ison Jan sen Jar dine red rett vis Jaz z Jea n Jef ferson fery Jeh u Jer sey Jes s samine Jet - Jew el Jih
ad Job - Joc k Joh annes nson Jon es Jos s Joy - ce Jud d Jul ienne Jun ior iper Jur a Jus tice Kai l n ser Kal e i
Kam ala i Kar lin ma Kas ha Kay - e Kea - rney Kel l ler ley son vin Ken - dall drick yon Ker - n r rigan Kha n Kie r
Kin - g sey Kip - Kir by k Kis met Kit - Kiv a Kle in Kno x Koa - Koh l Kum ar Lac e y Lai rd Lak e Lam - a ia Lan ce
e Lar k kin Lat ham Lau rel Lav a ender in Law son ton Laz ar Lee son Lei - th Leo ne Les ter Lev - in y Lew in Lex -
is Lia ng Lib erty Lil ac ley Lin - den dy g n Lis ton Lle wellyn Llo yd Log ie Lon g Lor an enz imer is n Lot us Lou
ghlin Lov e eday ell Low ell Loy d Luc ky Lud o Lux - Lyd on Lyn e Lyr ic Lys sa Mac - gregor k kay kenna kie klin s
Mad den Mag dalen enta i nolia Mah er Mai r Man - a as n tas Map le Mar garita guerite ina ine ly ney ques quise shal
shall tell tino tins ton vel vellous velous Mas on son Mat e h hias his in t Mau de Mav erick is Max i im ton well May
- Mca uley Mck enna inley Mea dow Mee t Meg - Mel - ody ville Mer cy le rick Mes siah Met e Mic a k key Mil ani es lar
ler os Min - e Mir - acle in za Mis sy ty Mit ra Mon roe tague te Mor ay gen ris rison timer ton Mui r Mun - Mur doch
phy ray ry Mus e Myr tle Nad ir Nai ra rne Nam e Nea l le Nei ll Nel ly Nev ille New ton Nic hol ol oll Nir vana Nix
on Nob le Noe l Non - Nor - man rie Nov a Nye - Oak - Obi - Oce an Oli ve Oma ra One il Opa l Ora - Orc hid Ori el Ose
i Osh ea Osw ald Ott o Pac ey ha Pad dy Pag an e Par adise as ker ris Pas cal ha Pat - ience on sy Pea ce ches rce rl
Peb bles Pen nie ny Peo ny Pep per Per cival cy egrine ez i ry Pet al Phe lan Phi l Pie rce rs Pip - er Pix ie Pol -
Por ter Pos y Pra ise Pre cious m ntice Pri mrose nce ncess Pro mise sper Pru dence Pry ce Pur dy Que en Qui n Rai d n
nbow ne ney Raj a Ram - say Ran d dall dolph dy i Rar es Rav en in Ray - nor on Rea - Red - d mond Ree d f ve Reg -
Reh ab Rei d gn s Rej oice Ren nie Rey es Rhe o Ric k Rid ley Rim - Rio rdan Rit chie Riv en er ers Roa n Rob - b erts
in inson son Roc ky Rod - ger Rog ue Rom aine an Roo ney Ros e emary si y Rou rke x Row an land Rub el in Rum ina Run
e Rus sell Rya - Ryd er Ryl and Sab er in Saf fron Sag e Sah ib Sai d Sal ina Sam ba pson San der Sap phire Sar an i
war Sav anna annah Saw yer Say yid Sca rlet Sco t ut See - Sel wyn Sen - na Ser a ene enity ge in ine Sev en Sha d de
h ikh lom m ms mus ria riah She ik lton r ridan rif riff rry rwin Shi va Shu n Sie rra Sil va ver Sim a ar ba Sin -
clair e Sis sy Sky - Sla ter Slo ane Smi th Smr iti Sol - ly Som a Sor a rel rell Sou l Spe nce ncer nser Spi ke Sri -
Sta nton r Ste ele rling wart Sto rm Str achan Suc cess Sue - Sul tan tana Sum - ma mer Sun - g ny shine Sur a Syl van
vester Tai ga lor t Tal a i ly on Tam - er Tan a ner sy Tar n o Taw ny Tea - l le Tee - Tem perance Ten nyson Teq uila
Tho mpson mson Tia ra Tig er he Til ley Tin - g Tob in Tod - Tol a Tom s Top az Tor - a Tra fford y Tre asure y Tri
nity Tro y Tru e ly man Tub a Tuc ker Tud or Tul ip ly Tur ner Tyn an Tyr rell Tys on Uni que ty Ush er Val entine Van
ce da Vau ghan Vee r Vel vet Ver ity non onica Ves per ta Vic tor tory Vin a ce Vio la let Vit a Vog ue Wad e Wal ker
lace lis Wan - g War d ner ren Wat son Wen - Wes tley Wil l lie lis low son Win - ter Wis dom Wol f Woo drow dy Wre n
Wya tt Wyn - Xen ia Yan g Yaw - Yen - Yin - Yon i You ng Yua n Yuk - Zed - Zen - Zep hyr Zet a Zhe ng Zin nia
"""
