"""Welsh cues (Cymraeg), with the mutations that a reader meets."""

from __future__ import annotations

from bot.audit.identifiers.cues.shape import Cues

WELSH = Cues(
    born="ganwyd ganed anwyd eni",
    birth="dyddiad_geni dyddiadau_geni dyddiad_ei_eni dyddiad_ei_geni d.g. dg",
    birthday="pen-blwydd penblwydd phen-blwydd ben-blwydd",
    turned="troi_yn trodd_yn",
    aged="oed oedran",
    years="blwydd_oed mlwydd_oed flwydd_oed oed mlynedd_oed",
    ages="naw deg un_ar_ddeg deuddeg deuddeng tair_ar_ddeg pedair_ar_ddeg pymtheg un_ar_bymtheg dwy_ar_bymtheg deunaw",
    months="""ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr ebrill fawrth fai
        fehefin fedi dachwedd ragfyr""",
    child="""plentyn blentyn phlentyn mhlentyn plant blant bachgen fachgen bechgyn merch ferch merched person_ifanc
        pobl_ifanc disgybl ddisgybl disgyblion myfyriwr baban faban glasoed""",
    kin="""mam fam tad dad brawd frawd chwaer rhieni rhiant mam-gu fam-gu nain tad-cu taid tadcu modryb ewythr cefnder
        cyfnither mab fab gofalwr gofalwyr llystad llysfam cariad partner ffrind""",
    has="llais lais dymuniadau stori bywyd ffôn ysgol cartref teulu",
    file="""cynllun gynllun asesiad ffeil cofnod cofnodion achos lleoliad leoliad adolygiad cyfweliad cyfarfod ymweliad
        cynhadledd cynlluniau""",
    called="o'r_enw a_elwir_yn a_enwir",
    nick="a_elwir_yn llysenw a_adwaenir_fel adnabyddir_fel",
    told="dywedodd meddai gofynnodd teimlai gwrthododd aeth daeth symudodd",
    met="gwelodd gofynnodd cwrddodd",
    spoke="siaradodd_â siarad_â cwrdd_â gweithio_gyda gwrando_ar",
    suffered="arestiwyd eithriwyd gwaharddwyd trywanwyd cyfwelwyd",
    digits="dim/sero un dau tri pedwar pump chwech saith wyth naw",
    few="un dau dwy tri tair pedwar pedair",
    only="yr_unig unig",
    road="stryd ffordd heol lôn maes rhodfa clos teras",
    office="tîm swyddfa canolfan ysgol clinig gwasanaeth cyfarfod llinell_gymorth",
    number="rhif cyfeirnod",
    record="trosedd achos dalfa digwyddiad plentyn claf disgybl iechyd llys heddlu",
)
