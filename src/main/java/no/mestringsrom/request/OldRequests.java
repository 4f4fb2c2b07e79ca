package no.mestringsrom.request;

import no.mestringsrom.retention.RetentionRule;
import org.springframework.stereotype.Component;

/** Who ordered a course is known as long as the order may be asked about. */
@Component
class OldRequests implements RetentionRule {

    private final CourseRequests requests;

    OldRequests(CourseRequests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "request.orders";
    }

    @Override
    public int forget() {
        return requests.forgetOld();
    }
}
