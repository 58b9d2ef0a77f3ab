/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.lineage.event.EventKind;
import java.time.Instant;

/**
 * An event that is kept: it was committed before this was made.
 *
 * @param digest of the event's bytes, {@code sha256:<hex>}
 * @param repeated the same bytes had been taken before, and nothing changed
 */
public record Accepted(String digest, EventKind kind, Instant eventTime, boolean repeated) {}
