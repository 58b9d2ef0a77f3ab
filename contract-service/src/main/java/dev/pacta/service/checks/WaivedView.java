/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import dev.pacta.service.waivers.WaiverView;
import java.time.LocalDate;

/** A break that does not count, and why. */
public record WaivedView(String ruleId, String path, String reason, LocalDate until, String by) {
    static WaivedView of(String ruleId, String path, WaiverView waiver) {
        return new WaivedView(ruleId, path, waiver.reason(), waiver.until(), waiver.by());
    }
}
