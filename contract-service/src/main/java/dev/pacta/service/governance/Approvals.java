/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import java.util.Collection;
import java.util.Map;

/** Knows which documents a steward has approved. */
public interface Approvals {
    /** For each approved document, by its digest, who approved it, in words for a message. */
    Map<String, String> of(Collection<String> digests);
}
