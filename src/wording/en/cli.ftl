### What is said of papers that are written?

paper-written = The paper is here: { $file }
