namespace ChasPravdy.Proof;

/// <summary>What was given as a proof, or a part of one, is not. The message says what is wrong with it.</summary>
public sealed class ProofException(string message) : Exception(message);
