package no.mestringsrom.mail;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The postman comes with the mail server: without one the mails stay in the outbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    @Bean
    Postman postman(
            MailMessages messages,
            JavaMailSender server,
            MailSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Postman(
                messages, new Mailbag(server, settings.sender(), clock), new TransactionTemplate(transactions), clock);
    }
}
