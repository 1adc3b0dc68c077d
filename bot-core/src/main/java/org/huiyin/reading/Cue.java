package org.huiyin.reading;

import java.util.Optional;
import java.util.Set;
import org.huiyin.report.Certainty;

/** A small sign in the words that the desk may need, whatever the act; listed by word in {@code rules/cues}. */
public enum Cue {
    /** The wanted one is caught. */
    CAUGHT,
    /** The missing one, or the lost thing, is found. */
    FOUND,
    /** A notice is over: lifted, cancelled, safe again. */
    ALL_CLEAR,
    /** It was said to be done, and it is not. */
    NOT_FIXED,
    SATISFIED,
    SO_SO,
    DISSATISFIED,
    /** Somebody was seen. */
    SEEN,
    /** The speaker is not sure of what was seen. */
    UNSURE,
    /** The speaker is certain of what was seen. */
    CERTAIN,
    /** Asks that it be passed on to other groups. */
    PASS_ON,
    /** What follows is an exercise. */
    DRILL,
    /** Orders something that lies ready to be sent out. */
    SEND_READY,
    /** Others are to be called when those called first are too few. */
    NEXT_CIRCLE,
    /** What is on its way to many is to go no further. */
    STOP_SENDING,
    /** Means residents too, not only staff. */
    TO_RESIDENTS,
    /** Asks everybody for numbers or for an answer. */
    ASKS_COUNTS,
    /** Asks everybody to say that they have heard. */
    ASKS_ACK,
    /** Calls upon everybody, or every grid. */
    ADDRESSES_ALL,
    /** There is none: nobody to move, nothing found. */
    NONE,
    /** The numbers come on top of those reported before. */
    ON_TOP,
    /** The job of the roll call is complete. */
    COMPLETE,
    ARRIVED,
    EN_ROUTE,
    CANNOT,
    /** What the speaker said before was wrong. */
    MISSTATED,
    /** The speaker has the same trouble. */
    SAME_HERE,
    /** What was taken for one thing is two. */
    NOT_SAME,
    /** Asks when. */
    WHEN,
    /** Asks how it stands. */
    STATUS,
    THANKS,
    /** Passed on from elsewhere, or told of somewhere else. */
    HEARSAY,
    /** Somebody's life may be in danger. */
    LIFE_DANGER,
    /** Fire: ring 119. */
    CALL_FIRE,
    /** Hurt or ill: ring 120. */
    CALL_AMBULANCE,
    /** Violence or crime: ring 110. */
    CALL_POLICE,
    /** A wish or suggestion rather than a fault. */
    SUGGESTION,
    /** A question rather than a fault. */
    QUESTION,
    /** The fault was dealt with on the spot. */
    FIXED_ON_SPOT,
    /** The speaker does not want to be named. */
    ANONYMOUS,
    /** An instruction to keep away, keep watching. */
    INSTRUCTION,
    /** A search for a suspect by the police. */
    WANTED,
    /** Says yes to what was asked. */
    YES,
    /** Says no to what was asked. */
    NO,
    /** What was taken for a report is none. */
    NO_REPORT,
    /** It is a complaint, or a call for help with something. */
    MEANS_REQUEST,
    /** It is a question. */
    MEANS_CONSULT,
    /** It is a suggestion. */
    MEANS_OPINION,
    /** What the speaker just did was a slip. */
    UNDO,
    /** Somebody is on leave, or gone. */
    AWAY,
    /** Somebody who was away is back. */
    BACK,
    /** Somebody is on duty. */
    ON_DUTY,
    /** Several offices should come. */
    WHISTLE,
    /** An office need not come. */
    NOT_NEEDED,
    /** Says when somebody comes. */
    APPOINTMENT,
    /** Somebody comes to a door, or is there. */
    COMES,
    /** Nobody can come, or be there, when it was said. */
    CALL_OFF,
    /** It is not for us to do. */
    NOT_TAKEN_ON,
    /** We are to read and say nothing. */
    QUIET,
    /** Speaks of us, or of every group there is. */
    ALL_GROUPS,
    /** We may speak again. */
    SPEAK_AGAIN,
    /** Asks who could go. */
    NEAREST,
    /** The speaker speaks of themselves. */
    OF_MYSELF,
    /** Names the end of a stretch of days. */
    UNTIL,
    /** Asks for a search by sectors. */
    SEARCH_SECTORS,
    /** Asks for an evacuation by the register. */
    EVACUATE,
    /** Sets up the shifts of a watch. */
    SHIFT_PLAN,
    /** Asks which shift lacks somebody. */
    SHIFT_GAPS,
    /** Asks whom to speak with today. */
    CONTACT_WHOM,
    /** Asks how far a search or an evacuation is. */
    LIST_STANDING,
    /** A search, an evacuation or a watch is over. */
    LIST_OVER,
    /** Speaks of all that are the speaker's. */
    ALL_OF_MINE,
    /** The speaker asks that what they say is not kept. */
    DO_NOT_KEEP_ME,
    /** The speaker lets us keep what they say. */
    KEEP_ME,
    /** Starts a survey or a quiz. */
    SURVEY_START,
    /** Asks for a spot check, of what people know or of anything else. */
    SURVEY_SPOT_CHECK,
    /** Asks how a survey stands. */
    SURVEY_STANDING,
    /** A survey is over. */
    SURVEY_OVER,
    /** Those who were asked much already are to be asked all the same. */
    SURVEY_ANYWAY,
    /** The speaker would rather not answer. */
    SURVEY_SKIP,
    /** The speaker takes a quiz again. */
    SURVEY_AGAIN,
    /** Asks how much we ask of people. */
    BURDEN,
    /** Asks who thanked them. */
    OWN_THANKS,
    /** Those who were asked much already are to be asked later. */
    ASK_LATER,
    /** Opens a drive. */
    DRIVE_START,
    /** Speaks of a drive. */
    DRIVE,
    /** A drive is over. */
    DRIVE_OVER,
    /** The group was made for a drive. */
    DRIVE_GROUP,
    /** What is counted is yet to be done. */
    DRIVE_UNDONE,
    /** Asks for the times of a search for somebody. */
    PURSUIT,
    /** Asks that something is seen to before anybody reports it. */
    SEE_TO,
    /** Asks what people suggested lately. */
    DIGEST,
    /** Names who quarrels with whom. */
    PARTIES,
    /** Names who mediates. */
    MEDIATOR,
    /** A quarrel was settled. */
    MEDIATED,
    /** What was settled was written down and signed. */
    SIGNED,
    /** A quarrel could not be settled. */
    NOT_MEDIATED,
    /** Somebody looked after those who quarrelled, after it was settled. */
    RETURN_VISITED;

    /** How sure a speaker is; doubt outweighs any assurance. Empty where nothing is said of either. */
    static Optional<Certainty> certainty(Set<Cue> cues) {
        if (cues.contains(UNSURE)) {
            return Optional.of(Certainty.UNSURE);
        }
        return cues.contains(CERTAIN) ? Optional.of(Certainty.CERTAIN) : Optional.empty();
    }
}
