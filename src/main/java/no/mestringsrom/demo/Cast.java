package no.mestringsrom.demo;

import java.util.List;
import no.mestringsrom.texts.Language;

/** Everybody in the demo. */
final class Cast {

    static final Person ADMINISTRATOR = Person.of("Ada Eksempelberg");

    static final Person TROMSO_COORDINATOR = Person.of("Kari Eksempel");
    static final Person MIDT_TROMS_COORDINATOR = Person.speaking(Language.NYNORSK, "Mons Demodal");
    static final Person NARVIK_COORDINATOR = Person.of("Nina Prøvebakken");

    /** Hosts what is on right now: the two that the front page lets one sign in as. */
    static final Person PROFESSIONAL = Person.of("Ola Prøvesen");

    static final Person EXPERIENCED_USER = Person.of("Eva Erfaringsdatter");

    static final Person OTHER_PROFESSIONAL = Person.of("Frida Oppdiktet");
    static final Person OTHER_EXPERIENCED_USER = Person.of("Lars Liksom");

    /** Nobody has asked these yet: they are there to be proposed. */
    static final Person FREE_PROFESSIONAL = Person.of("Guro Gjetning");

    static final Person FREE_EXPERIENCED_USER = Person.of("Odd Omtrent");
    static final Person FIRST_TIMER = Person.of("Siri Sånnomtrent");

    static final Person NETWORK_MEMBER = Person.of("Nora Nettverksen");

    static final Person HOSPITAL_MEMBER = Person.of("Unni Utenpåsyk");

    static final List<Person> PARTICIPANTS = List.of(
            Person.of("Turid Testnes"),
            Person.of("Per Påfunn"),
            Person.of("Solveig Sånnsom"),
            Person.speaking(Language.NYNORSK, "Kåre Oppdikta"),
            Person.of("Anne Liksom"),
            Person.of("Jon Innbilt"),
            Person.of("Berit Påhitt"),
            Person.speaking(Language.ENGLISH, "Mary Madeup"),
            Person.of("Arne Antatt"),
            Person.of("Ragnhild Fiktiv"));

    private Cast() {}
}
