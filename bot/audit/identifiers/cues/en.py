"""English cues."""

from __future__ import annotations

from bot.audit.identifiers.cues.shape import Cues

ENGLISH = Cues(
    born="born",
    birth="""date_of_birth dates_of_birth birth_date birthdate date_born dob dobs d.o.b d.o.b. d.o.bs d_o_b d/o/b
        d-o-b birth_cert birth_certificate""",
    birthday="birthday bday b'day birthdate",
    turned="turned turns turning became",
    aged="aged age age_of age_is ages",
    years="years_old year_old years_of_age year years yrs_old yr_old yrs yr y/o yo y.o. y.o yrs. yr.",
    ages="""nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen""",
    months="""january february march april may june july august september october november december jan feb mar apr jun
        jul aug sept sep oct nov dec""",
    child="""child children young_person young_people yp yps boy boys girl girls lad lads lass teen teenager teens youth
        pupil pupils student students toddler baby infant victim victims suspect perpetrator patient youngster""",
    kin="""mother mum mam mummy father dad daddy da parent parents son sons daughter daughters brother brothers sister
        sisters sibling siblings twin twins nan nana nanna gran granny grandma grandmother grandad granddad nanny
        grandfather
        grandparents grandparent aunt aunty auntie uncle cousin cousins step-dad step-mum step-father step-mother
        step-brother step-sister stepdad stepfather stepmum stepmother stepson
        stepdaughter stepbrother stepsister half-brother half-sister boyfriend girlfriend partner ex-partner husband
        wife
        fiance niece nephew carer carers foster_carer foster_carers foster_mum foster_dad friend friends best_friend
        mate exploiter groomer abuser""",
    has="""voice wishes feelings words story life phone mobile bedroom home house family room school behaviour bruises
        injuries disclosure disclosures arrest birthday death exploitation body face hand hands account statement letter
        eyes experience experiences history lived_experience day mental_health health safety whereabouts name""",
    file="""plan plans assessment assessments chronology file files record records recording case story placement
        placements review reviews interview interviews conference meeting meetings visits visit referral referrals
        minutes notes concerns return_interview profile risk_assessment safety_plan picture outcome outcomes education
        interpreter advocate worker mentor guardian appointment nrm minute care support feedback disclosure""",
    called="called named known_as name_is name_was whose_name_is whose_name_was",
    nick="""known_to_peers_as known_to_friends_as known_to_everyone_as also_known_as better_known_as known_as goes_by
        goes_by_the_name goes_by_the_name_of going_by nicknamed nickname nickname_is nickname_was street_name
        street_name_is street_name_was tag_name tag_name_is tag aka a.k.a. a.k.a alias alias_was alias_is calls_himself
        calls_herself calls_themselves call_him call_her calls_him calls_her
        called_him called_her answer_to answers_to answered_to the_child_as the_boy_as the_girl_as know_him_as
        know_her_as knows_him_as knows_her_as someone_called somebody_called nominal""",
    told="""told tells says said disclosed alleged felt feels thinks thought wants wanted wished refused cried
    self-harmed
        ran knew knows lives lived attends attended likes loves hated asked confided whispered admitted denied stopped
        turned moved went came got sees saw sat sits slept sleeps speaks spoke wrote drew carries carried couldn't
        wouldn't didn't doesn't hasn't isn't wasn't won't hadn't can't has had was is needs needed deserves trusts
        missed would could never""",
    met="""told asked told saw seen met meet visited helped supported moved placed failed searched arrested excluded
        groomed exploited stabbed assaulted interviewed collected contacted rang phoned knew know knows poor lad with
        about unlike like gave offered showed""",
    spoke="""spoke_to spoke_with spoken_to spoken_with speak_to speak_with speaking_to speaking_with talked_to talk_to
        talking_to talked_with listened_to listen_to listening_to met_with meeting_with heard_from work_with
        worked_with working_with sat_with ask_whether was_it heard_that say_that happened_to""",
    suffered="""excluded arrested stabbed groomed exploited raped assaulted abused trafficked remanded sectioned
    searched
        interviewed cautioned bailed scared frightened reported_missing missing sleeping born pregnant
        stopped_and_searched
        spoken_to bullied charged convicted sentenced attacked beaten threatened criminalised recruited accommodated
        removed discharged strip-searched adopted fostered looked_after hospitalised found kidnapped murdered killed
        self-harming referred turned_away judged described seen_by placed moved told asked taken weighed""",
    digits="zero/oh/nought/nil/o one two three four five six seven eight nine",
    few="both one two three four five single couple_of 1 2 3 4",
    only="""the_only the_one only_one a_lone the_sole the_single one_of_two one_of_the_two first_and_only no_other
    """,
    road="""street road avenue lane close drive crescent terrace way court place grove gardens row walk hill mews square
        parade rise view bank green mount fold garth croft wynd vale villas wharf yard brae st rd ave
        dr drv cres crt terr gdns ln""",
    office="""team office offices hub clinic school academy college centre center service services meeting meetings held
        venue based building surgery library station hotel civic council headquarters practice reception hospital ward
        unit duty mash edt lado helpline line switchboard desk out_of_hours office_hours opening front_door sarc
        leaflet letterhead reply youth_club
        training conference room hall workshop church mosque theatre open_from open_until open_daily""",
    number="""number no no. num nr id ids identifier ref ref. refs reference reference_number reference_no
        ref_no ref_no. ref_number code urn #""",
    record="""crime case case_file custody custody_record incident occurrence offence investigation referral contact
    mash
        social_care children's_services client service_user patient person child child's pupil student learner hospital
        medical_record nhs chi ni h&c police court cro passport prison cp_register asset_plus ehc ehcp lac cin
        national_insurance section_47 s47 intelligence_log intel_log candidate file record our your family duplicate""",
)
