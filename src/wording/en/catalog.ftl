### What is said of a pathway as a whole?

pathway-steps-only = These are steps toward a job, not a full career pathway as the federal job training law (WIOA) means it. { $because }
pathway-steps-only-short = Shown as steps, not as a full career pathway (WIOA)
