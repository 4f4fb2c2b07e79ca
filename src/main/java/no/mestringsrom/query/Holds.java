package no.mestringsrom.query;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * H2 and PostgreSQL look up each of the array in an index. The array comes first, because what comes last in a function may be a
 * list as well, and then Hibernate keeps no SQL. Found through {@code META-INF/services}.
 */
public final class Holds implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .registerPattern(
                        "holds",
                        "(?2 = any(?1))",
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN));
    }
}
