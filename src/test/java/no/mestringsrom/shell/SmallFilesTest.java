package no.mestringsrom.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SmallFilesTest {

    @Test
    void readsOneByteMoreThanAllowedAndNoFurther() throws IOException {
        InputStream incoming = new ByteArrayInputStream(new byte[1000]);
        List<Integer> taken = new ArrayList<>();
        SmallFiles.upTo(10, (name, bytes) -> taken.add(bytes.length)).handleUploadRequest(event(incoming));

        assertThat(taken).containsExactly(11);
        assertThat(incoming.available()).isEqualTo(989);
    }

    @Test
    void handsOverWhatIsSmallAsItIs() throws IOException {
        List<String> taken = new ArrayList<>();
        SmallFiles.upTo(10, (name, bytes) -> taken.add(name + bytes.length))
                .handleUploadRequest(event(new ByteArrayInputStream(new byte[10])));

        assertThat(taken).containsExactly("fil10");
    }

    private static UploadEvent event(InputStream incoming) {
        UI page = new UI() {
            @Override
            public Future<Void> access(Command command) {
                command.execute();
                return CompletableFuture.completedFuture(null);
            }
        };
        return new UploadEvent(null, null, null, "fil", -1, "text/plain", page.getElement(), null) {
            @Override
            public InputStream getInputStream() {
                return incoming;
            }

            @Override
            public UI getUI() {
                return page;
            }
        };
    }
}
