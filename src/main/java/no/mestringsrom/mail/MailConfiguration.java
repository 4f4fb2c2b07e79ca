package no.mestringsrom.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.mestringsrom.registration.TextMessaging;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Who carries what: without a mail server the mails stay in the outbox, and without a gateway the SMS do. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    Postman postman(
            MailMessages messages,
            ObjectProvider<JavaMailSender> server,
            MailSettings mail,
            SmsSettings sms,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        List<Carrier> carriers = new ArrayList<>();
        server.ifAvailable(taken -> carriers.add(new Mailbag(taken, mail.sender(), clock)));
        gateway(sms, json).map(SmsCarrier::new).ifPresent(carriers::add);
        return new Postman(messages, carriers, new TransactionTemplate(transactions), clock);
    }

    @Bean
    TextMessaging textMessaging(SmsSettings sms) {
        boolean on = !sms.url().isEmpty() || !sms.folder().isEmpty();
        return () -> on;
    }

    private static Optional<SmsGateway> gateway(SmsSettings sms, JsonMapper json) {
        if (!sms.url().isEmpty()) {
            return Optional.of(new HttpSmsGateway(URI.create(sms.url()), sms.token(), sms.sender(), json));
        }
        return sms.folder().isEmpty() ? Optional.empty() : Optional.of(new FileSmsGateway(Path.of(sms.folder())));
    }
}
