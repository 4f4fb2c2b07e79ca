package no.mestringsrom.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The bus of a house with one node. */
@Component
class InProcessBus implements SessionBus {

    private final List<BiConsumer<SittingId, News>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void announce(SittingId session, News news) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(listener -> listener.accept(session, news));
            }
        });
    }

    @Override
    public void listen(BiConsumer<SittingId, News> listener) {
        listeners.add(listener);
    }
}
