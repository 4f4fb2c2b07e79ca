package no.mestringsrom.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test that drives real browsers. Skipped where there is no Chromium, unless {@code CI=true}: then it must run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("browser")
@ExtendWith(BrowserTest.WhereThereIsOne.class)
public @interface BrowserTest {

    class WhereThereIsOne implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Browsers.chromium().isPresent()) {
                return ConditionEvaluationResult.enabled("Chromium is here");
            }
            if ("true".equals(System.getenv("CI"))) {
                return ConditionEvaluationResult.enabled("CI=true: the test fails without Chromium");
            }
            return ConditionEvaluationResult.disabled(
                    "No Chromium found: install it, or name it in the environment variable CHROMIUM");
        }
    }
}
