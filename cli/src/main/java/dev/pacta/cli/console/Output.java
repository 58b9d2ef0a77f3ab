/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;

/**
 * What a command says. Results go to standard output, remarks and progress to standard error. With {@code --json} standard
 * output carries one JSON document and nothing else.
 */
public final class Output {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colours;
    private final boolean json;

    Output(Surroundings surroundings, boolean json) {
        this.out = surroundings.out();
        this.err = surroundings.err();
        this.colours = surroundings.terminal();
        this.json = json;
    }

    /** Whether the caller asked for JSON. */
    public boolean wantsJson() {
        return json;
    }

    /** Prints a line of the result for a person; nothing when JSON was asked for. */
    public void line(String text) {
        if (!json) {
            out.println(text);
            out.flush();
        }
    }

    /** Prints the result as JSON; nothing when it was not asked for. */
    public void document(JsonNode document) {
        if (json) {
            out.println(Json.pretty(document));
            out.flush();
        }
    }

    /** Prints bytes of a result as they are, for example a YAML document or an HTML page. */
    public void raw(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints a remark that is not part of the result. */
    public void remark(String text) {
        err.println(text);
        err.flush();
    }

    /** The text in the given tone on a terminal, unchanged elsewhere. */
    public String toned(Tone tone, String text) {
        return colours && !json ? tone.start() + text + Tone.END : text;
    }
}
