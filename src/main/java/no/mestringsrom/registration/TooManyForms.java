package no.mestringsrom.registration;

import java.util.List;

/** More than are taken from one place in so short a time. The form may be fine. */
public final class TooManyForms extends SignUpRefused {

    TooManyForms() {
        super(List.of());
    }
}
