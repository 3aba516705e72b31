"""Given names that are also places, part 1; made by `python -m tests.identifiers.names`, so do not edit it."""

PACKED = """
Ada na Ade laide Alt on Alv a Aly th Amb erley Amm an Ann an Arn old Ash - don Ast on Atl anta Aus tin Bar nes ra ry
Ben son tley Bev erley Bex ley Bly th Bos ton Bow - Bra e y Bre con nt Bro oklyn Cai ro Cal i Cao l Car lisle lton ron
Cha rlton Che lsea nnai ster Cla yton Cli fford Cor by Cup ar Dal e las ton Dei ghton Den ham holm ny ton ver Der i
Dia n Dig by Dol ton Dou glas Dud ley Eas ton Elg in Eli e Ell and Elt on Ely - Eve rton Fli nt For d Had leigh ley
Ham ilton Har low tley Hav ana Hen ley Hes ton Hil ton Hop e Hou ston Irv ine Ive r Jin an Joh nston nstone Jos - Kal
yan Kei ghley Kel so Ken dal ley nedy ton Kin gsley gston Kob e Lea - Lei gh Les lie Lew es Ley land Lim a Lin coln
ton Lon i Lyn ton Lyo n Mad inah Mar k low Mem phis Mer ida Mia mi Mil an ton Min na Mon tgomery Mor ley Mos s tyn Nai
rn Nas h Nel son Nor ton Oak ley Oba n Pai sley Pre ston Rad ley Ram sey Rhu - Ric hmond Rip ley Riy adh Roc he Rom e
Ros ario lin Roy ston Rye - Sal em vador San dy tiago ya Sel by Sen nen Sha w She lley Shi rley Soh am Sta fford Sti
rling Sto ne Swa y Syd ney Tai n Tha ne Thu rston Tor rance Tul a Val encia Van - Vic toria Vie nna War wick Wes ton
Win g Xia n Yor k Zar qa
"""
