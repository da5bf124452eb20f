### What is said of papers that are written?

paper-written = The paper is here: { $file }
paper-not-written = The paper could not be written: { $why }. Nothing is lost; you can try again.
