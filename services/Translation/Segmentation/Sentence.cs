namespace ChasPravdy.Translation.Segmentation;

/// <summary>A sentence and the white space after it, both exactly as they stand in the block.</summary>
public readonly record struct Sentence(string Text, string After);
