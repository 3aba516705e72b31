"""Words that could be read as Chinese names, part 1; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
Bab a e Bac hing Bad e Bai lie ling ting za ze Bak e ing Bal e ing Ban ding e ging gle i ian jo king ning ting yan zai
Bar e ing ong Bas e hing in ing Bat e ing Bay ing ou Beg an in un Bei ge Bel ie ong Bem a Ben ching ding ne Bet a Bia
sing Bic e Bid e ing Bij ou Bik e ing Bil e Bin ding e ge ghi ging gle go man men ning Bis e Bit e ing Biz e Bod e ing
Bog a ie Bol a e o Bon e ing Bor a e ing Bos un Bou gie le se sing Bow ing Box en ing Boz o Bub o Bue no Bun ching co
ging king ko ting Buo ying Bur an in Bus hing ing Buy ing Cab in Cac ao he hing hou Cad e i Cag e ing Cai man Cak e
ing Cam e Can can e gue ing na ning so ting to Cap e o Car e ing Cas a e hing ing Cat e Caw ing Cec a Ced e i ing Cei
ba ling Cen se sing to Cer e ia ing o Cha fe fing ining iring ise nce ncing nge nging nting pe re se sing wing zan Che
la mo que wing Chi chi co de ding le li me ming na ne nking nning no tin Cho ke king li re se sen wing Chu fa nking te
Cil ia Cin ching e que Cit e ing Cob ia Coc a o Cod a e ing Coh o Cok e ing Col a e i Com a e ing Con e ing Cop e ing
Cor e ia ing Cos hing Cot e Cou ching pe sin Cow ing Cox a ing Coz e en Cub e ing Cuk e Cum in Cun ning Cur e ia ie
ing Cut e ie in Dac e ha Dad a o Dag o Dal e Dam an e Dan ce cing ging gle gling Dar e ing Das hing Dat a e ing o Daz
e ing Dec o Dei ce cing Del e i Dem e o Den e gue se tin ting ying Dew an Dia ling zo Dic e ing Did o Die ting Dik e
ing Dim e Din e gdong ge ging gle go ing ning Dir e Dis hing Diw an Dix ie Diz en Dod o Dog e ie Dol e ing Dom e ing
Don a e gle Dop a e ing Dor a Dos e ing Dot e ing Dou ce che ching ma ra se sing Dow ie Doy en Doz e en ing Duc e Dud
e ing Due ling Dug ong Duk e Dul ia Dum a Dun ce e ging king lin ning no Duo mo Dup e ing Dur ian ing o Fac e ia ing
Fad e ing o Fai ling ring Fak e ing Fam e Fan e go ning Far e ing o Fat e ing Fax ing Faz e ing Fem e Fen ce cing ding
Fer e ia Fet a ing Fic he hu o Fif e Fil a e ing o Fin ding e ing king o Fir e ing Fis hing Fix ing Foc i Fol ia ie
For a e Fou ling Fox ing Fue ling Fug ue Fum e ing Fun ding gi go king Fur an Fus e ing Fuz e ing Gag a e ing Gai ning
Gal a e Gam e in ing Gan ging glia gling gue ja Gao ling Gap e ing Gas hing Gat e ing Gaz e ing Gei sha Gen e ie ning
re ro tian u Gib e ing Gig ue Gin gko ning seng Gir o Git e Gob ang o Gon e Gor e ing Gou ge ging Gow an Gua cin co no
Gui de ding le se Gul a Gun ge man men ning Gur u Gus hing Guy ing Had e Hai ku ling Haj i Hak e u Hal e ing o Ham e
Han ce ding ging gman gmen kie Hao le Har e ing Has hing Hat e ing Haw ing Hay ing Haz an e ing Hem e in Hen ce ge na
Her a e o Hew ing Hex ing Hid e ing Hik e ing Hil a Hin du ge ging ting Hir e ing Hiy a Hob o Hog an Hok e ing Hol e
ing Hom e ie ing o Hon e ing Hop e ing Hor a Hos e ing Hou ri se sing Hug e Hul a Hum an Hun ching ting Hus hing Jad e
ing Jai ling Jan e gle gling Jap an e ing Jat o Jaw ing Jef e Jeh u Jib e ing Jin gle gling go king ni xing Jok e ing
Jos hing Jot a Jou le Joy ing Jub a e Jud o Jui ce cing Juj u Juk e Jun co kie king ta to Jur a Jut e Kad i Kag u Kak
a i Kal e i ian ong Kam e i Kan a ji zu Kao liang lin Kas ha Kay o Ken do ning o te ya Kep i Ker o Ket o Key ing Kib e
Kik e Kil o Kin a da e gpin in king o Kit e ing Kiw i Kob o Kol a o Kot o Kuc hen Kud o u Kun a Lab ia Lac e ing Lad e
en ing Lag an Lak e Lam a e ia ing Lan ai ce cing ding e gue Lap in Lar i Las e hing ing Lat e i Lay ing Laz e ing Lec
hing Lem an Len ding o sing ten to Lia na Lic e hen hi Lid o Lie ge Lif e Lig an Lik e en ing Lil o Lim e en ing o Lin
den e en go gua in ing king o sang ting Lir a e Lit e Lob e o Loc hia i o Lod e en Log an e ia in o Lon e Lop e ing
Lor an e Los e ing Lot a i Lou che den pe ring se sing Low ing Lub e ing Luc e Lud o Lug e ing Lul u Lum en Lun ching
e gan ge gi ging Lup in Lur e ing Lut e ing Lux e Mac e ho ing Mad e Maf ia Mag e i Mai dan den ling ming ze Mak e ing
o Mal e Mam a Man a e ga ge gle gling go ia na ning se ta tua Mar a e ia Mas hie hing Mat e in ing Max i ing May a o
Maz e Med ia ian Meg a Mem e o Men ding e u Mer e Mes a hing Met a e ing Mew ing Mia owing Mic a e Mid i Mik e ing Mil
e ia o Mim e ing Min a ce cing ding e gle gling i ing ke ting yan Mir e in ing Mis e o Mit e ie Mix ing Miz e en Moc
ha Mod e Moj o Mok e Mol a e Mon o Mop e ing Mor a e Mos hing Mot e Mou lin se sing Mow ing Mox a ie Muc in Mul e Mun
chie ching ging ro tin Mur e Mus e hing ing Mut e ing Nac ho Nai ling ra Nam e ing Nan ce kin Nap e Nia cin Nic e he
Nid e Nie ce Nin e ja Nip a Nis ei i Nit e Nix ing Nod e i Nol o Nom a en Non e Nop e Nor ia Nos e hing ing Not e ing
Nua nce Nud e Nuk e ing Num en Pac e ha ing Pag an e ing Pai ning ring sa Pal e ing Pan da e ga ne ning tie ting to
Pap a Par a ang e ing Pas e ha Pat e en in Paw ing Pay ing Peb a Pec an Pek an e Pen ce ding man men na ne ni ning Per
i Pes o Pia no Pic a e Pie ce cing Pik a e ing Pil e ei i ing Pin ching e ging ing kie king ko na ning ta to yin Pip e
ing Piq ue Pis o Pit a Pix ie Poc o Pod ia Pog o Pok e ing Pol e ing o Pom e Pon e Pop e Por e ing Pos e ing Pou ching
ring ting Puc a e Puk e ing Pul a e i ing Pum a Pun ching kie ning ting Pup a Pur e Pus hing Qad i Qua iling ke king
le lia ngo nta shing si Qui che ne pu re te Quo ta te ting Qur an Rac e ing Rad ian Rag a e i ing Rai ding ling ning
se sin sing Raj a Rak e i ing Ral e Ram en ie Ran ce ching cho dan ge ging i king ting Rap e ing Rar e ing Ras e ing
Rat a an e ing Raz e ing Red an e o Reh ang i Rei ning Ren ding in nin ting Rer an un Res in Ret e ie Ria ta Ric e ing
Rid e ing Rif e Ril e ing Rim e ing Rin ging se sing Rip e en Ris e en hi ing Rit e Rob e in ing Rod e Rog ue Rol e
Rom a an Rop e ing Roq ue Ros e in Rot a e Rou ge ging se sing te ting Row an ing Rub e Ruc he hing Rud e Rui ning Rul
e ing Rum en Run e ning Rus e hing Sab in Saf e Sag a e o Sai ga ling Sak e i Sal e Sam e San ding e gria sei Sar an i
ong Sas in Sat ang e i in ing Saw ing Say ing Sed an Seg ue Sei ne ning se sin tan ze zin zing Sem en i Sen ding e na
se sing te Sep ia Ser a ai e in Set a Sew an ing Sex ing Sha de ding ke ken king ko le man me ming nghai pe ping re
ria ring She bang ila wing Shi ne ngle ngling ning nning re Sho gun ne ran re ring te uting wing Shu nning nting shing
Sia mang Sid e ing Sie ge Sik a e Sil o Sim a ian Sin ce e ge ging gle gling gsong king ning Sir e en i ing Sit e ing
u Siz e ing Sob a Sod a Sof a Sok e Sol a an e i ing o Som a e Son e Sor a e i Sou ping ring se sing Sow ing Soy a Sud
an Sue de Sui te ting Sum o Sun ken ning tan Sur a e Sus hi Tab u Tac e he o Taf ia Tai ga ling pan Tak a e en in ing
Tal a e i Tam e ing Tan a gle gling go ka king nin ning to Tap e ing Tar e ing o Tax a i ing Tec hie Ten ding ge ia no
pin se sing ting Tia ra Tib ia Tid e ing Tie pin Tik e i Til e ing Tim e ing Tin e ge ging gle gling ning ting Tip i
Tir e ing o Tit an i ian Tof u Tog a Tok e en ing Tol a an e u Tom e Ton e ing Top e i ing Toq ue Tor a e i Tot e ing
Tou can ching ring ting Tow ing Tox in Toy ing Tub a e ing Tuc hun Tuf a Tun a e ing Tuq ue Tut u Wad e i ing Wag e
ing Wai ling ting Wak e en ing Wal e ing Wam e Wan e gle gling ing king na ting War e ing Was hin hing Wax en ing Wek
a Wen ding Wer e Wid e en Wie nie Wif e Wik i Wil e ing Win ce ching cing ding e gding ging ing king ning o ze Wip e
ing Wir e ing Wis e en hing ing Wit e Wiz en Wok e en Wom an en Wor e Wow ing Xen ia Yam en Yan king qui Yar e Yaw ing
Yen ta Yet i Yip e Yog a i in Yok e ing Yon i Yor e Yul an e Zai re Zam ia Zay in Zaz en Zeb u Zer o Zet a Zin cing e
ging nia Zit i Zon e ing
"""
