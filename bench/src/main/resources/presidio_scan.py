# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""presidio_scan.py INPUT OUTPUT: Presidio's recognizers of e-mail, cards, IBAN and telephone on each line; what was found, then the processor time."""
import sys
import time

from presidio_analyzer.predefined_recognizers import CreditCardRecognizer, EmailRecognizer, IbanRecognizer, PhoneRecognizer

RECOGNIZERS = [
    (EmailRecognizer(), "EMAIL_ADDRESS"),
    (CreditCardRecognizer(), "CREDIT_CARD"),
    (IbanRecognizer(), "IBAN_CODE"),
    (PhoneRecognizer(), "PHONE_NUMBER"),
]


def kinds(line):
    found = []
    for recognizer, kind in RECOGNIZERS:
        if recognizer.analyze(line, [kind], None):
            found.append(kind)
    return ",".join(found)


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        lines = source.read().splitlines()
    for line in lines[:200]:
        kinds(line)
    started = time.process_time()
    results = [kinds(line) for line in lines]
    seconds = time.process_time() - started
    with open(sys.argv[2], "w", encoding="utf-8") as target:
        target.write("\n".join(results) + "\n" + str(seconds) + "\n")


main()
