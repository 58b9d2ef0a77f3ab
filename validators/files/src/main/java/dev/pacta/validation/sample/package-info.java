/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Files looked at without a contract: FileScan looks for personal data in them, SampleDraft drafts contracts of what every record read shows. */
@NullMarked
package dev.pacta.validation.sample;

import org.jspecify.annotations.NullMarked;
