package no.mestringsrom.demo;

/** Whom a visitor of the demo may sign in as. */
public enum DemoRole {
    COORDINATOR(Cast.TROMSO_COORDINATOR),
    PROFESSIONAL(Cast.PROFESSIONAL),
    EXPERIENCED_USER(Cast.EXPERIENCED_USER),
    NETWORK_MEMBER(Cast.NETWORK_MEMBER),
    ADMINISTRATOR(Cast.ADMINISTRATOR);

    private final Person person;

    DemoRole(Person person) {
        this.person = person;
    }

    public String firstName() {
        return person.firstName();
    }

    Person person() {
        return person;
    }
}
