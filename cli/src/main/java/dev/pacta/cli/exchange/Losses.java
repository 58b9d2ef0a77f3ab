/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.pacta.cli.console.ExitCode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.exchange.Loss;
import java.util.List;

/** What a format could not hold: said beside the result, and with {@code --strict} a reason to fail. */
final class Losses {
    private Losses() {}

    static void tell(Output output, List<Loss> losses) {
        losses.forEach(loss -> output.remark("not held: " + loss.text()));
    }

    static ArrayNode json(List<Loss> losses) {
        return Json.array(losses, loss -> Json.object().put("path", loss.path()).put("message", loss.message()));
    }

    static ExitCode end(boolean strict, List<Loss> losses) {
        return strict && !losses.isEmpty() ? ExitCode.AT_FAULT : ExitCode.FINE;
    }
}
