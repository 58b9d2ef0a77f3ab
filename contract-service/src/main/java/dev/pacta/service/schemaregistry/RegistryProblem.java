/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.schemaregistry;

/**
 * A refusal as clients of schema registries know it.
 *
 * <p>The first three digits of the code are the HTTP status.
 */
public final class RegistryProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_STATUS = 999;
    private static final int SUB_CODES = 100;

    private final int code;

    private RegistryProblem(int code, String message) {
        super(message);
        this.code = code;
    }

    static RegistryProblem subjectNotFound(String subject) {
        return new RegistryProblem(
                40401,
                "Subject '" + subject + "' not found. A subject is there when a contract with"
                        + " a server of type kafka and that topic is published.");
    }

    static RegistryProblem versionNotFound(String version) {
        return new RegistryProblem(40402, "Version " + version + " not found.");
    }

    static RegistryProblem schemaNotFound(String what) {
        return new RegistryProblem(40403, what);
    }

    static RegistryProblem invalidSchema(String why) {
        return new RegistryProblem(42201, "Invalid schema: " + why);
    }

    static RegistryProblem invalidVersion(String version) {
        return new RegistryProblem(
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Give a number from 1 or \"latest\".");
    }

    static RegistryProblem noModeOfItsOwn(String subject) {
        return new RegistryProblem(
                40409, "Subject '" + subject + "' does not have subject-level mode configured: no contract has it.");
    }

    static RegistryProblem noConfigOfItsOwn(String subject) {
        return new RegistryProblem(
                40408,
                "Subject '" + subject + "' does not have subject-level compatibility configured: no contract has it.");
    }

    /** What clients change elsewhere is said by contracts here. */
    static RegistryProblem readOnly() {
        return new RegistryProblem(
                42205,
                "This registry is in the mode READONLY. Subjects, schemas and their compatibility come from contracts:"
                        + " publish a contract instead.");
    }

    static RegistryProblem notPublished(String subject) {
        return new RegistryProblem(
                42205,
                "This registry is in the mode READONLY. No published contract has this schema under '" + subject
                        + "'. Schemas are not registered here one by one: publish a contract that has it.");
    }

    int status() {
        return code > LARGEST_STATUS ? code / SUB_CODES : code;
    }

    int code() {
        return code;
    }
}
