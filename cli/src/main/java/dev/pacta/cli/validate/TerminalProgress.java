/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import dev.pacta.cli.console.Surroundings;
import dev.pacta.validation.files.ProgressListener;
import dev.pacta.validation.place.FetchListener;
import java.io.PrintWriter;
import java.nio.file.Path;

/** One line on the terminal that says how far it is; silent elsewhere. */
public final class TerminalProgress implements ProgressListener, FetchListener {
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private final boolean terminal;
    private boolean shown;

    /** On the terminal of these surroundings, if it is one. */
    public TerminalProgress(Surroundings surroundings) {
        this.err = surroundings.err();
        this.terminal = surroundings.terminal();
    }

    @Override
    public void progress(Path file, long bytes, long total, long records) {
        if (terminal) {
            String share = bytes == 0 || total == 0 ? "" : "%d %% ".formatted(PERCENT * bytes / total);
            err.printf("\r%s: %s%,d records\u001b[K", file.getFileName(), share, records);
            err.flush();
            shown = true;
        }
    }

    @Override
    public void fetched(String file, long bytes, long total) {
        if (terminal) {
            String share = total <= 0 ? "" : " of %,d MB".formatted(total >> 20);
            err.printf("\r%s: %,d MB%s fetched\u001b[K", file, bytes >> 20, share);
            err.flush();
            shown = true;
        }
    }

    /** Takes the line away. */
    public void done() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
