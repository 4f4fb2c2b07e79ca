package no.mestringsrom.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import no.mestringsrom.course.SessionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The bus of a house with one node. */
@Component
class InProcessBus implements SessionBus {

    private final List<Consumer<SessionId>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void announce(SessionId session) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(listener -> listener.accept(session));
            }
        });
    }

    @Override
    public void listen(Consumer<SessionId> listener) {
        listeners.add(listener);
    }
}
