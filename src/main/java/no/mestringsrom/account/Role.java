package no.mestringsrom.account;

/** What an account may be. Spring Security knows each as {@code ROLE_} and the name. */
public enum Role {
    /** Of a learning service, which is the grant's scope. */
    COORDINATOR,
    PROFESSIONAL,
    EXPERIENCED_USER,
    /** Of a professional network, which is the grant's scope. */
    NETWORK_MEMBER,
    ADMINISTRATOR;

    public String authority() {
        return "ROLE_" + name();
    }

    /** Whether a grant of this role must say for what. */
    public boolean needsScope() {
        return this == COORDINATOR || this == NETWORK_MEMBER;
    }
}
