/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation;

/**
 * Personal data where the contract declares none.
 *
 * @param category the data category, a dotted key
 * @param values how many values had the form
 * @param hits how many of them passed the checksum
 * @param unmarked how many hits no record's verdict shows, because one of them alone could be chance
 * @param chance the probability that as many or more pass by chance
 * @param evidence for people; holds no value of the data
 */
public record PersonalFinding(
        String field,
        String category,
        String detector,
        long values,
        long hits,
        long unmarked,
        double chance,
        String evidence) {}
