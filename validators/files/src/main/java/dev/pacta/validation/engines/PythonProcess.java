/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.engines;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Python that is started, asked once, and ended when it takes too long. What it says of trouble is not read: it may quote values. */
final class PythonProcess {
    /** It was ended. */
    static final int LATE = -1;

    private final Process process;

    private PythonProcess(Process process) {
        this.process = process;
    }

    static PythonProcess start(List<String> command, Map<String, String> environment) throws IOException {
        return start(command, environment, Redirect.DISCARD);
    }

    /** @param answer takes what it writes */
    static PythonProcess start(List<String> command, Map<String, String> environment, Path answer) throws IOException {
        return start(command, environment, Redirect.to(answer.toFile()));
    }

    private static PythonProcess start(List<String> command, Map<String, String> environment, Redirect answer)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new PythonProcess(
                builder.redirectOutput(answer).redirectError(Redirect.DISCARD).start());
    }

    /** Writes the question; a Python that has ended by itself hears nothing, and its end says so. */
    void tell(byte[] question) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(question);
        } catch (IOException ended) {
            process.destroy();
        }
    }

    /** Waits for its end, or ends it. */
    int end(int mostSeconds) {
        try {
            if (process.waitFor(mostSeconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return LATE;
    }
}
