package no.mestringsrom.selfhelp;

import no.mestringsrom.texts.Language;
import org.jspecify.annotations.Nullable;

/**
 * Whom to write to about a group. For mails and text messages alone.
 *
 * @param name what the person wants to be called
 * @param email null for whoever gave a mobile number alone
 * @param mobile in E.164; null for whoever gave an e-mail address alone
 * @param calendar whether evenings stand in their calendar, and follow what the group changes
 */
public record GroupAddressee(
        MemberId member,
        String name,
        @Nullable String email,
        @Nullable String mobile,
        Language language,
        boolean calendar) {}
