package no.mestringsrom.practice;

import no.mestringsrom.site.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Where the practice room is found. Whoever gets in, gets in by a token, so the paths themselves are open. */
@Configuration
@EnableWebSocket
class PracticeConfiguration implements WebSocketConfigurer {

    private final PracticeSocket socket;

    PracticeConfiguration(PracticeSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/practice/socket");
    }

    @Bean
    static PublicPaths practicePaths() {
        return PublicPaths.of("/practice/**");
    }
}
