package no.mestringsrom.room;

import java.util.List;
import java.util.stream.Stream;
import no.mestringsrom.site.PublicPaths;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * Where the pages' connections come in, with the memory each of them holds kept small: messages are a few hundred bytes,
 * the connections many and mostly quiet.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class RoomSocketConfiguration {

    private static final String BUFFER_SIZE_PROPERTY = "org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE";

    @Bean
    WebSocketConfigurer roomSocket(RoomSocketHandler handler) {
        return registry -> registry.addHandler(handler, "/rom/socket").setHandshakeHandler(new Uncompressed());
    }

    @Bean
    PublicPaths roomPaths(AllCircles circles) {
        return new PublicPaths(Stream.concat(
                        Stream.of("/rom/socket"),
                        circles.entrances().stream()
                                .flatMap(entrance -> Stream.of(entrance.path() + "/*", entrance.path() + "/*/rom")))
                .toList());
    }

    /** Tomcat gives each connection several buffers of this size, and reads it once, before the first of them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallSocketBuffers() {
        return server -> {
            if (System.getProperty(BUFFER_SIZE_PROPERTY) == null) {
                System.setProperty(BUFFER_SIZE_PROPERTY, "1024");
            }
        };
    }

    /** A compressor for each connection would hold hundreds of kilobytes for messages that are small anyway. */
    private static final class Uncompressed extends DefaultHandshakeHandler {
        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }
}
