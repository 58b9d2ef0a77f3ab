/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import java.io.Serializable;
import java.util.List;

/**
 * What was counted over some records; the arrays belong to whoever holds it.
 *
 * @param checked how many values each rule looked at, by its index
 * @param failed how many of them broke it
 * @param tallies what detectors found, by field
 */
public record RecordSums(long[] checked, long[] failed, List<PersonalTally> tallies) implements Serializable {}
