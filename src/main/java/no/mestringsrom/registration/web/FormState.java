package no.mestringsrom.registration.web;

import java.util.List;
import no.mestringsrom.registration.SignUpRefused;
import org.springframework.http.HttpStatus;

/** How a form stands that is shown: new, or shown once more because it was not taken. What was written in it stays. */
record FormState(HttpStatus status, FormErrors errors, FormNotice notice) {

    static final FormState NEW = new FormState(HttpStatus.OK, FormErrors.NONE, FormNotice.NONE);
    static final FormState TOO_MANY = new FormState(HttpStatus.TOO_MANY_REQUESTS, FormErrors.NONE, FormNotice.TOO_MANY);
    static final FormState BUSY = new FormState(HttpStatus.SERVICE_UNAVAILABLE, FormErrors.NONE, FormNotice.BUSY);

    static FormState wrong(List<SignUpRefused.Reason> reasons) {
        return new FormState(HttpStatus.UNPROCESSABLE_CONTENT, new FormErrors(reasons), FormNotice.NONE);
    }
}
