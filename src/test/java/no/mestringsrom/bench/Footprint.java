package no.mestringsrom.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another JVM takes, asked through {@code jcmd} and the operating system. It has to be started with {@link
 * #TRACK_NATIVE}.
 */
final class Footprint {

    static final String TRACK_NATIVE = "-XX:NativeMemoryTracking=summary";

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern ALL_NATIVE = Pattern.compile("Total: reserved=\\d+KB, committed=(\\d+)KB");
    private static final Pattern HEAP_NATIVE = Pattern.compile("Java Heap \\(reserved=\\d+KB, committed=(\\d+)KB");

    private Footprint() {}

    /** Bytes of all live objects, after a full collection. */
    static long usedAfterCollection(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        // Without -all the histogram counts reachable objects only, and collects once more.
        Matcher total = TOTAL.matcher(jcmd(pid, "GC.class_histogram"));
        long bytes = 0;
        while (total.find()) {
            bytes = Long.parseLong(total.group(1));
        }
        return bytes;
    }

    /** Bytes the JVM holds outside its heap: buffers, threads, classes, compiled code. */
    static long outsideHeap(long pid) throws IOException, InterruptedException {
        String report = jcmd(pid, "VM.native_memory", "summary");
        return 1024 * (kilobytes(ALL_NATIVE, report) - kilobytes(HEAP_NATIVE, report));
    }

    /** Processor time used since its start, on all cores together. */
    static Duration processorTime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("The system does not tell what process " + pid + " used"));
    }

    private static long kilobytes(Pattern pattern, String report) {
        Matcher matcher = pattern.matcher(report);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in:\n" + report);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String jcmd(long pid, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(Long.toString(pid));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("jcmd " + String.join(" ", command) + " failed: " + output);
        }
        return output;
    }
}
