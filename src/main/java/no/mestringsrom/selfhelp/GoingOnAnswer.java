package no.mestringsrom.selfhelp;

/** Whether somebody wants to go on meeting the others when the course is over. */
public enum GoingOnAnswer {
    YES,
    /** And would see to that the group gets going: an initiator (igangsetter). */
    YES_AND_INITIATES,
    NO;

    public boolean goesOn() {
        return this != NO;
    }
}
