"""The parts of the review page: intake, queue, text with evidence, card, judgement, two versions, history."""
