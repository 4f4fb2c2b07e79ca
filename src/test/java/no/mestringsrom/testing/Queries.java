package no.mestringsrom.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells what the test's own thread asks the database. */
@TestComponent
public class Queries implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> ASKED = new ThreadLocal<>();

    /** Something that may ask the database. */
    public interface Work {
        void run() throws Exception;
    }

    /** The SQL of each query that this asks, in order. */
    public List<String> of(Work work) throws Exception {
        List<String> asked = new ArrayList<>();
        ASKED.set(asked);
        try {
            work.run();
            return asked;
        } finally {
            ASKED.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? listening(source) : bean;
    }

    private static DataSource listening(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return ASKED.get() == null ? connection : listening(connection);
            }
        };
    }

    private static Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    List<String> asked = ASKED.get();
                    if (asked != null && method.getName().equals("prepareStatement")) {
                        asked.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
